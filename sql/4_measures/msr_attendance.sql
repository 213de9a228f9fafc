-- Attendance: days attended of days expected, in hundredths of a day, from the year's source. A
-- student counts from the first expected day on.
-- grain: school_year, level, cds_code, reporting_category
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest'
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and days_expected > 0
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        student_categories.reporting_category,
        count(*) as students,
        count(*) filter (student_periods.is_eligible) as eligible_students,
        sum(student_periods.days_expected) as days_expected,
        sum(student_periods.days_attended) as days_attended,
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
        disclosure_rules.source,
        disclosure_rules.as_of,
        coalesce(counted.students, 0)::integer as students,
        coalesce(counted.eligible_students, 0)::integer as eligible_students,
        (100 * coalesce(counted.days_expected, 0))::bigint as expected_hundredths,
        (100 * coalesce(counted.days_attended, 0))::bigint as attended_hundredths,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        cells.is_applicable,
    from cells
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join counted
        on counted.school_year = cells.school_year
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
        and counted.reporting_category = cells.reporting_category
)

select * from with_cells
