-- The final record of each student's year: the enrollment with the latest entry, in each district
-- and county; and at the school where the district's final record is.
-- grain: school_year, level, cds_code, student_key
with enrollments as (
    select * from facts.fct_enrollment
    where is_dataquest_population
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

grades as (
    select * from reference.grades
),

newest_dates as (
    select
        student_key,
        max(school_year) as school_year,
        max_by(entry_date, (school_year, entry_date)) as entry_date,
    from enrollments
    group by student_key
),

final_records as (
    select
        enrollments.school_year,
        school_entities.level,
        school_entities.cds_code,
        enrollments.student_key,
        enrollments.school_cds_code,
        enrollments.grade,
        coalesce(enrollments.exit_reason, '') as exit_reason,
        coalesce(enrollments.completion_status, '') as completion_status,
        enrollments.entry_date,
        enrollments.exit_date,
        newest_dates.school_year = enrollments.school_year
        and newest_dates.entry_date <= enrollments.entry_date as is_last_seen,
    from enrollments
    inner join school_entities
        on school_entities.school_cds_code = enrollments.school_cds_code
        and school_entities.level <> 'S'
    inner join newest_dates
        on newest_dates.student_key = enrollments.student_key
    left join grades
        on grades.grade = enrollments.grade
    qualify row_number() over (
        partition by
            enrollments.school_year,
            school_entities.level,
            school_entities.cds_code,
            enrollments.student_key
        order by
            enrollments.entry_date desc,
            enrollments.exit_date desc nulls first,
            grades.grade_order desc,
            enrollments.school_code,
            enrollments.exit_reason desc
    ) = 1
),

at_their_schools as (
    select
        final_records.* replace (
            school_entities.level as level,
            school_entities.cds_code as cds_code
        ),
    from final_records
    inner join school_entities
        on school_entities.school_cds_code = final_records.school_cds_code
        and school_entities.level = 'S'
    where final_records.level = 'D'
),

together as (
    select * from final_records
    union all
    select * from at_their_schools
)

select * from together
