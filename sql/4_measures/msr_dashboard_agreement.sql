-- How many of the figures in the state's Dashboard files our rules reproduce.
-- grain: school_year, figure
with comparisons as (
    select * from measures.bld_dashboard_result_comparison
),

counted as (
    select
        school_year,
        figure,
        count(*)::integer as rows_compared,
        (count(*) filter (is_reproduced))::integer as rows_reproduced,
    from comparisons
    group by all
)

select * from counted
