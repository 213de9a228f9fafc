-- Chronic absenteeism, DataQuest rule: students who could be chronically absent and who were.
-- grain: school_year, level, cds_code, reporting_category
with cells as (
    select * from measures.bld_table_cell
),

student_periods as (
    select * from facts.fct_student_period
    where is_eligible
),

student_categories as (
    select * from facts.fct_student_reporting_category
),

years as (
    select * from dimensions.dim_school_year
),

policies as (
    select * from dimensions.dim_policy
),

counted as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        student_categories.reporting_category,
        count(*) as eligible_students,
        count(*) filter (student_periods.is_chronic) as chronic_students,
    from student_periods
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.level = student_periods.level
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
    group by all
),

with_cells as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        cells.reporting_category,
        years.source,
        years.as_of_date::varchar as as_of,
        coalesce(counted.eligible_students, 0)::integer as eligible_students,
        coalesce(counted.chronic_students, 0)::integer as chronic_students,
        policies.suppression_threshold,
        policies.running_minimum_students,
        policies.running_fine_students,
        years.is_running,
        cells.is_applicable,
    from cells
    inner join years
        on years.school_year = cells.school_year
    inner join policies
        on policies.school_year = cells.school_year
    left join counted
        on counted.school_year = cells.school_year
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
        and counted.reporting_category = cells.reporting_category
)

select * from with_cells
