-- Each student at each school, district and county where he is enrolled, under each rule: the grade
-- and school of the newest enrollment there, and whether he is in transition: in TK, K or grade 9,
-- in grade 6 or 7 of a school that begins with it, or new to the district.
-- grain: school_year, rule, level, cds_code, student_key
with enrollments as (
    select * from facts.fct_enrollment_entity
),

schools as (
    select * from dimensions.dim_school
),

grades as (
    select * from reference.grades
),

newest_enrollments as (
    select
        enrollments.*,
        grades.reporting_category as grade_category,
    from enrollments
    left join grades
        on grades.grade = enrollments.grade
    qualify row_number() over (
        partition by
            enrollments.school_year,
            enrollments.rule,
            enrollments.level,
            enrollments.cds_code,
            enrollments.student_key
        order by
            enrollments.entry_date desc,
            enrollments.last_date desc,
            grades.grade_order desc,
            right(enrollments.school_cds_code, 7),
            enrollments.school_cds_code
    ) = 1
),

lowest_grades_enrolled as (
    select
        enrollments.school_year,
        enrollments.school_cds_code,
        min_by(enrollments.grade, grades.grade_order) as lowest_grade,
    from enrollments
    inner join grades
        on grades.grade = enrollments.grade
    where enrollments.level = 'S' and enrollments.rule = 'dataquest'
    group by all
),

district_years as (
    select distinct school_year, cds_code, student_key
    from enrollments
    where level = 'D' and rule = 'dataquest'
),

years_with_enrollments as (
    select distinct school_year from staging.stg_district__extract_files
    where extract in ('senr', 'enrollments')
),

described as (
    select
        newest_enrollments.school_year,
        newest_enrollments.rule,
        newest_enrollments.level,
        newest_enrollments.cds_code,
        newest_enrollments.student_key,
        newest_enrollments.school_cds_code,
        newest_enrollments.grade,
        newest_enrollments.grade_category,
        coalesce(newest_enrollments.grade in ('TK', 'KN', '09'), false)
        or coalesce(
            newest_enrollments.grade in ('06', '07')
            and newest_enrollments.grade
            = coalesce(schools.lowest_grade, lowest_grades_enrolled.lowest_grade),
            false
        )
        or years_with_enrollments.school_year is not null and last_year.student_key is null
            as is_in_transition,
    from newest_enrollments
    inner join schools
        on schools.cds_code = newest_enrollments.school_cds_code
    left join lowest_grades_enrolled
        on lowest_grades_enrolled.school_year = newest_enrollments.school_year
        and lowest_grades_enrolled.school_cds_code = newest_enrollments.school_cds_code
    left join years_with_enrollments
        on years_with_enrollments.school_year = newest_enrollments.school_year - 1
    left join district_years as last_year
        on last_year.school_year = newest_enrollments.school_year - 1
        and last_year.cds_code = schools.district_code || '0000000'
        and last_year.student_key = newest_enrollments.student_key
)

select * from described
