-- Dips around breaks: excess absence by day and side, its interval, verdict and cost. Hours and
-- dollars follow from the student-days as shown.
-- grain: school_year, level, cds_code, reporting_category, break_id, position
with dips as (
    select * from cleared.attendance_dips
),

categories as (
    select * from dimensions.dim_reporting_category
),

policies as (
    select * from dimensions.dim_dip_policy
),

in_order as (
    select
        dips.school_year::integer as school_year,
        dips.level,
        dips.cds_code,
        dips.reporting_category,
        dips.break_id,
        dips.break_name,
        dips.break_type,
        dips.position,
        dips.first_date,
        dips.last_date,
        dips.absence_rate::double as absence_rate,
        dips.expected_rate::double as expected_rate,
        dips.excess_points::double as excess_points,
        dips.ci_low::double as ci_low,
        dips.ci_high::double as ci_high,
        dips.excess_student_days::integer as excess_student_days,
        round(dips.excess_student_days * policies.instructional_hours_per_day)::integer
            as excess_hours,
        round(dips.excess_student_days * policies.dollars_per_day)::integer as excess_dollars,
        dips.verdict,
        dips.own_weight::double as own_weight,
        coalesce(dips.own_weight < 0.95, false) as is_shrunk,
        dips.disclosure,
    from dips
    inner join categories
        on categories.reporting_category = dips.reporting_category
    inner join policies
        on policies.school_year = dips.school_year
    order by
        dips.school_year,
        array_position(['C', 'D', 'S'], dips.level),
        dips.cds_code,
        categories.sort_order,
        dips.pool_date,
        dips.break_id,
        array_position(['-3', '-2', '-1', 'before', '1', '2', '3', 'after'], dips.position)
)

select * from in_order
