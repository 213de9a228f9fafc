-- Who was expected back: students who finished the year before in a grade after which their
-- district teaches another; whether each is enrolled anywhere in the folder this year, and whether
-- a record says that the student did not show up.
-- grain: school_year, level, cds_code, student_key
with finishers as (
    select * from facts.fct_finisher
),

enrollments as (
    select * from facts.fct_enrollment
),

schools as (
    select * from dimensions.dim_school
),

no_show_reasons as (
    select * from reference.no_show_exit_reasons
),

grades_taught as (
    select distinct enrollments.school_year, schools.district_code, enrollments.grade
    from enrollments
    inner join schools
        on schools.cds_code = enrollments.school_cds_code
    where enrollments.is_dataquest_population
),

present_students as (
    select distinct school_year, student_key
    from enrollments
    where is_dataquest_population
),

no_shows as (
    select distinct enrollments.school_year, enrollments.student_key
    from enrollments
    semi join no_show_reasons
        on no_show_reasons.exit_reason = enrollments.exit_reason
),

returns as (
    select
        grades_taught.school_year,
        finishers.level,
        finishers.cds_code,
        finishers.student_key,
        present_students.student_key is not null as is_back,
        present_students.student_key is null and no_shows.student_key is not null as is_no_show,
    from finishers
    inner join schools
        on schools.cds_code = finishers.school_cds_code
    inner join grades_taught
        on grades_taught.school_year = finishers.school_year + 1
        and grades_taught.district_code = schools.district_code
        and grades_taught.grade = finishers.next_grade
    left join present_students
        on present_students.school_year = grades_taught.school_year
        and present_students.student_key = finishers.student_key
    left join no_shows
        on no_shows.school_year = grades_taught.school_year
        and no_shows.student_key = finishers.student_key
)

select * from returns
