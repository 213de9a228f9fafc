-- Cut scores, levels and weights in force each school year, one a row. No district changes them.
-- grain: policy, school_year
with policies as (
    select * from dimensions.bld_policy_in_force
),

status_cuts as (
    select * from reference.dashboard_status_cuts
),

change_cuts as (
    select * from reference.dashboard_change_cuts
),

levels as (
    select * from reference.chronic_levels
),

features as (
    select * from reference.similarity_features
),

numbers as (
    select
        'dashboard_status_' || status_level || '_' || side as policy,
        first_school_year,
        tenths / 1000 as value,
        'rate' as unit,
    from (unpivot status_cuts on lowest_tenths as lowest, highest_tenths as highest
        into name side value tenths)
    union all
    select
        'dashboard_change_' || change_level || '_' || side,
        first_school_year,
        tenths / 10,
        'change',
    from (unpivot change_cuts on lowest_tenths as lowest, highest_tenths as highest
        into name side value tenths)
    union all
    select 'chronic_level_' || level_code, 2000, lowest_rate_percent / 100, 'share'
    from levels
    union all
    select 'similarity_weight_' || lower(reporting_category), 2000, weight, 'weight'
    from features
),

in_force as (
    select
        numbers.policy,
        years.school_year,
        numbers.value::double as value,
        numbers.unit,
    from (select distinct school_year from policies) as years
    inner join numbers
        on numbers.first_school_year <= years.school_year
    qualify
        numbers.first_school_year = max(numbers.first_school_year) over (
            partition by numbers.policy, years.school_year
        )
)

select * from in_force
