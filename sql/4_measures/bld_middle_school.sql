-- Where middle school dropouts are counted in a finished year: wherever grade 8 is taught, and at a
-- school that ends with grade 9 in that grade too (5 CCR 1039.1).
-- grain: school_year, level, cds_code, grade
with cohort_years as (
    select * from facts.bld_cohort_year
    where has_enrollments and not is_running
),

grades_offered as (
    select * from measures.bld_category_grade
    where rule = 'dataquest'
),

higher_grades as (
    select * from grades_offered
    where reporting_category in ('GR10', 'GR11', 'GR12')
),

counted_grades as (
    select
        grades_offered.school_year,
        grades_offered.level,
        grades_offered.cds_code,
        right(grades_offered.reporting_category, 2) as grade,
    from grades_offered
    semi join cohort_years
        on cohort_years.school_year = grades_offered.school_year
    anti join higher_grades
        on higher_grades.school_year = grades_offered.school_year
        and higher_grades.level = grades_offered.level
        and higher_grades.cds_code = grades_offered.cds_code
        and grades_offered.reporting_category = 'GR09'
    where grades_offered.reporting_category = 'GR08'
        or grades_offered.reporting_category = 'GR09' and grades_offered.level = 'S'
)

select * from counted_grades
