-- Which grades a school offers in a year: those of its list, and those that somebody is enrolled
-- in. A district or county offers what its schools and its own programs offer, but not what a
-- nonpublic school does; a span is offered if one of its grades is.
-- grain: school_year, rule, level, cds_code, reporting_category
with enrollments as (
    select distinct school_year, rule, level, cds_code, school_cds_code, grade
    from facts.fct_enrollment_entity
),

schools as (
    select * from dimensions.dim_school
),

grades as (
    select * from reference.grades
),

grade_spans as (
    select * from reference.grade_spans
),

places as (
    select distinct school_year, rule, level, cds_code, school_cds_code from enrollments
),

listed_grades as (
    select
        places.school_year,
        places.rule,
        places.level,
        places.cds_code,
        grades.grade,
    from places
    inner join schools
        on schools.cds_code = places.school_cds_code
    inner join grades as lowest
        on lowest.grade = schools.lowest_grade
    inner join grades as highest
        on highest.grade = schools.highest_grade
    inner join grades
        on grades.grade_order between lowest.grade_order and highest.grade_order
),

grades_there as (
    select * from listed_grades
    union
    select
        enrollments.school_year,
        enrollments.rule,
        enrollments.level,
        enrollments.cds_code,
        enrollments.grade,
    from enrollments
    inner join schools
        on schools.cds_code = enrollments.school_cds_code
        and not schools.is_exempt
),

categories_of_grades as (
    select grade, reporting_category from grades where reporting_category <> ''
    union all
    select grade, reporting_category from grade_spans
),

offered as (
    select distinct
        grades_there.school_year,
        grades_there.rule,
        grades_there.level,
        grades_there.cds_code,
        categories_of_grades.reporting_category,
    from grades_there
    inner join categories_of_grades
        on categories_of_grades.grade = grades_there.grade
)

select * from offered
