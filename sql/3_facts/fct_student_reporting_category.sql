-- Every reporting category a student counts in, at each school, district and county of a year.
-- Race, gender and grade are the newest there; a group counts if its record overlaps an enrollment.
-- grain: school_year, level, cds_code, student_key, reporting_category
with enrollments as (
    select * from facts.fct_enrollment
    where is_dataquest_population
),

school_entities as (
    select * from dimensions.dim_school_entity
),

attributes as (
    select * from facts.fct_student_attribute
),

group_records as (
    select * from facts.fct_student_group
),

grades as (
    select * from reference.grades
),

grade_spans as (
    select * from reference.grade_spans
),

enrollments_at_level as (
    select
        enrollments.school_year,
        school_entities.level,
        school_entities.cds_code,
        enrollments.student_key,
        enrollments.grade,
        enrollments.entry_date,
        enrollments.first_date,
        enrollments.last_date,
    from enrollments
    inner join school_entities
        on school_entities.school_cds_code = enrollments.school_cds_code
),

newest_enrollments as (
    select
        enrollments_at_level.school_year,
        enrollments_at_level.level,
        enrollments_at_level.cds_code,
        enrollments_at_level.student_key,
        enrollments_at_level.grade,
        grades.reporting_category as grade_category,
    from enrollments_at_level
    left join grades
        on grades.grade = enrollments_at_level.grade
    qualify row_number() over (
        partition by
            enrollments_at_level.school_year,
            enrollments_at_level.level,
            enrollments_at_level.cds_code,
            enrollments_at_level.student_key
        order by
            enrollments_at_level.entry_date desc,
            enrollments_at_level.last_date desc,
            grades.grade_order desc
    ) = 1
),

with_attributes as (
    select
        newest_enrollments.*,
        attributes.race_category,
        attributes.gender_category,
    from newest_enrollments
    inner join attributes
        on attributes.school_year = newest_enrollments.school_year
        and attributes.student_key = newest_enrollments.student_key
),

memberships as (
    select
        school_year,
        level,
        cds_code,
        student_key,
        unnest(['TA', race_category, gender_category, grade_category]) as reporting_category,
    from with_attributes
    union all
    select
        newest_enrollments.school_year,
        newest_enrollments.level,
        newest_enrollments.cds_code,
        newest_enrollments.student_key,
        grade_spans.reporting_category,
    from newest_enrollments
    inner join grade_spans
        on grade_spans.grade = newest_enrollments.grade
    union all
    select distinct
        enrollments_at_level.school_year,
        enrollments_at_level.level,
        enrollments_at_level.cds_code,
        enrollments_at_level.student_key,
        group_records.group_code,
    from enrollments_at_level
    inner join group_records
        on group_records.school_year = enrollments_at_level.school_year
        and group_records.student_key = enrollments_at_level.student_key
        and group_records.start_date <= enrollments_at_level.last_date
        and group_records.end_date >= enrollments_at_level.first_date
    where enrollments_at_level.first_date <= enrollments_at_level.last_date
),

known_memberships as (
    select *
    from memberships
    where reporting_category is not null and reporting_category <> ''
)

select * from known_memberships
