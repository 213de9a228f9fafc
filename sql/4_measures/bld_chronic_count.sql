-- Students who could be chronically absent and who were, in every cell, under each rule.
-- grain: school_year, rule, level, cds_code, reporting_category
with cells as (
    select * from measures.bld_cell
),

student_periods as (
    select * from facts.fct_student_period
    where is_eligible
),

student_categories as (
    select * from facts.fct_student_reporting_category
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        student_periods.school_year,
        student_periods.rule,
        student_periods.level,
        student_periods.cds_code,
        student_categories.reporting_category,
        count(*) as eligible_students,
        count(*) filter (student_periods.is_chronic) as chronic_students,
    from student_periods
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.rule = student_periods.rule
        and student_categories.level = student_periods.level
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
    group by all
),

with_cells as (
    select
        cells.school_year,
        cells.rule,
        cells.level,
        cells.cds_code,
        cells.reporting_category,
        disclosure_rules.source,
        disclosure_rules.as_of,
        coalesce(counted.eligible_students, 0)::integer as eligible_students,
        coalesce(counted.chronic_students, 0)::integer as chronic_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        cells.is_applicable,
    from cells
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join counted
        on counted.school_year = cells.school_year
        and counted.rule = cells.rule
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
        and counted.reporting_category = cells.reporting_category
)

select * from with_cells
