-- Status and change in tenths of a point, in whole numbers: status is rounded half-up; change is
-- the difference of the unrounded rates, rounded half away from zero.
-- grain: origin, school_year, cds_code, student_group
with sizes as (
    select * from measures.bld_dashboard_input
),

differences as (
    select
        *,
        1000 * (chronic * prior_eligible - prior_chronic * eligible) as difference,
        eligible * prior_eligible as divisor,
    from sizes
),

in_tenths as (
    select
        origin,
        school_year,
        cds_code,
        student_group,
        if(has_status, (2000 * chronic + eligible) // (2 * eligible), null)::integer
            as status_tenths,
        if(
            has_change,
            sign(difference) * ((2 * abs(difference) + divisor) // (2 * divisor)),
            null
        )::integer as change_tenths,
        has_colour,
        is_small,
    from differences
)

select * from in_tenths
