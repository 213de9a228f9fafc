-- Every number that a rule of this site rests on, by school year: policies, limits of bands, cut
-- scores and weights, and the numbers that sentences derive from them.
-- grain: policy, school_year
with policies as (
    select * from dimensions.bld_policy_in_force
),

bands as (
    select * from dimensions.bld_attendance_band
),

reference_numbers as (
    select * from dimensions.bld_reference_number
),

in_columns as (
    select * from dimensions.dim_policy
),

derived as (
    select
        school_year,
        unnest([
            {policy: 'chronic_days_of_180', value: ceil(chronic_threshold * 180), unit: 'days'},
            {policy: 'compulsory_age_last', value: compulsory_age_to - 1, unit: 'years'},
            {policy: 'truancy_partial_minutes', value: truancy_partial_hours * 60, unit: 'minutes'}
        ], recursive := true),
    from in_columns
    union all
    select school_year, scheme || '_' || band || '_attended', 1 - lowest_absence_share, 'share'
    from bands
    where band_order > 1
),

numbers as (
    select
        policy,
        school_year,
        value::double as value,
        default_value::double as default_value,
        unit,
        source,
        is_overridden,
        false as is_derived,
    from policies
    union all
    select
        scheme || '_' || band,
        school_year,
        lowest_absence_share::double,
        default_absence_share::double,
        'share',
        scheme_name,
        lowest_absence_share <> default_absence_share,
        false,
    from bands
    where band_order > 1
    union all
    select policy, school_year, value, value, unit, null, false, true
    from reference_numbers
    union all
    select policy, school_year, value::double, null, unit, null, false, true
    from derived
)

select * from numbers
