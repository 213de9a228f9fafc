-- The Dashboard's chronic absenteeism indicator for the entities that the site names.
-- grain: school_year, cds_code, student_group
with dashboard_rows as (
    select * from staging.stg_cde__dashboard
),

entities as (
    select * from dimensions.dim_entity
),

student_groups as (
    select * from reference.dashboard_groups
),

colours as (
    select * from reference.dashboard_colours
),

policies as (
    select * from dimensions.dim_policy
),

named as (
    select
        dashboard_rows.school_year,
        dashboard_rows.level,
        dashboard_rows.cds_code,
        dashboard_rows.student_group,
        student_groups.reporting_category,
        dashboard_rows.eligible_students,
        dashboard_rows.chronic_students,
        dashboard_rows.chronic_rate,
        dashboard_rows.change_points,
        dashboard_rows.status_level,
        dashboard_rows.change_level,
        colours.colour,
        policies.state_suppression_threshold as suppression_threshold,
    from dashboard_rows
    semi join entities
        on entities.cds_code = dashboard_rows.cds_code
    inner join policies
        on policies.school_year = dashboard_rows.school_year
    left join student_groups
        on student_groups.student_group = dashboard_rows.student_group
    left join colours
        on colours.colour_code = dashboard_rows.colour_code
)

select * from named
