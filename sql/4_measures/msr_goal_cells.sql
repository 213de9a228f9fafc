-- Chronic absenteeism, DataQuest rule, of the cells that goals name and no other table has: grades
-- by group at a school or county, and grade ranges that are no reporting category.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with cells as (
    select distinct
        school_year,
        level,
        cds_code,
        grade_category,
        student_group,
        reporting_category,
        reporting_category_2,
        is_applicable,
    from measures.bld_targeted_cell
    where is_goal_cell
),

students as (
    select * from facts.fct_targeted_student
    where rule = 'dataquest'
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        cells.reporting_category,
        cells.reporting_category_2,
        disclosure_rules.source,
        disclosure_rules.as_of,
        count(student_periods.student_key)::integer as eligible_students,
        count(*) filter (student_periods.is_chronic)::integer as chronic_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        cells.is_applicable,
    from cells
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join students
        on students.school_year = cells.school_year
        and students.level = cells.level
        and students.cds_code = cells.cds_code
        and students.grade_category = cells.grade_category
        and students.student_group = cells.student_group
    left join student_periods
        on student_periods.school_year = students.school_year
        and student_periods.level = students.level
        and student_periods.cds_code = students.cds_code
        and student_periods.student_key = students.student_key
    group by all
)

select * from counted
