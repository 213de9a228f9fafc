-- Chronic absenteeism, DataQuest rule: students who could be chronically absent and who were.
-- grain: school_year, level, cds_code, reporting_category
with counts as (
    select * from measures.bld_chronic_count
),

of_rule as (
    select * exclude (rule)
    from counts
    where rule = 'dataquest'
)

select * from of_rule
