-- The figures of the state's Dashboard files that our rules do not reproduce, and why.
-- grain: school_year, cds_code, student_group, figure
with dashboard_differences as (
    select * from cleared.dashboard_differences
),

in_order as (
    select school_year::integer as school_year, cds_code, student_group, figure, reason
    from dashboard_differences
    order by all
)

select * from in_order
