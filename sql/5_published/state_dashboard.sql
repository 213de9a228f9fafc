-- The Dashboard's chronic absenteeism indicator as the state published it.
-- grain: school_year, cds_code, student_group
with dashboard as (
    select * from cleared.state_dashboard
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        student_group,
        reporting_category,
        eligible_students::integer as eligible_students,
        chronic_students::integer as chronic_students,
        chronic_rate::double as chronic_rate,
        change_points::double as change_points,
        status_level::integer as status_level,
        change_level::integer as change_level,
        colour,
        disclosure,
    from dashboard
    order by school_year, cds_code, student_group
)

select * from in_order
