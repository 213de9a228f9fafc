-- Chronic absenteeism, LCAP rule: everybody with a primary, secondary or short-term enrollment.
-- grain: school_year, level, cds_code, reporting_category
with counts as (
    select * from measures.bld_chronic_count
),

of_rule as (
    select * exclude (rule)
    from counts
    where rule = 'lcap'
)

select * from of_rule
