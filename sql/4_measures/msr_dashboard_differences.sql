-- The figures in the state's Dashboard files that our rules do not reproduce, and why.
-- grain: school_year, cds_code, student_group, figure
with comparisons as (
    select * from measures.bld_dashboard_result_comparison
),

differences as (
    select school_year, cds_code, student_group, figure, reason
    from comparisons
    where not is_reproduced
)

select * from differences
