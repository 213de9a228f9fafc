-- Which grades a school offers in a year: those of its list, and those that somebody is enrolled
-- in. A district or county offers what its schools and its own programs offer, but not what a
-- nonpublic school does; a span is offered if one of its grades is.
-- grain: school_year, level, cds_code, reporting_category
with enrollments as (
    select distinct school_year, school_cds_code, grade
    from facts.fct_enrollment
    where is_dataquest_population
),

schools as (
    select * from dimensions.dim_school
),

school_entities as (
    select * from dimensions.dim_school_entity
),

grades as (
    select * from reference.grades
),

grade_spans as (
    select * from reference.grade_spans
),

listed_grades as (
    select
        schools_with_students.school_year,
        schools.cds_code as school_cds_code,
        grades.grade,
    from (select distinct school_year, school_cds_code from enrollments) as schools_with_students
    inner join schools
        on schools.cds_code = schools_with_students.school_cds_code
    inner join grades as lowest
        on lowest.grade = schools.lowest_grade
    inner join grades as highest
        on highest.grade = schools.highest_grade
    inner join grades
        on grades.grade_order between lowest.grade_order and highest.grade_order
),

offered_at_school as (
    select * from listed_grades
    union
    select enrollments.school_year, enrollments.school_cds_code, enrollments.grade
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
        offered_at_school.school_year,
        school_entities.level,
        school_entities.cds_code,
        categories_of_grades.reporting_category,
    from offered_at_school
    inner join school_entities
        on school_entities.school_cds_code = offered_at_school.school_cds_code
    inner join categories_of_grades
        on categories_of_grades.grade = offered_at_school.grade
)

select * from offered
