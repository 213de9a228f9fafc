-- Every reporting category a student counts in, at each school, district and county of a year,
-- under each rule. Race, gender and grade are the newest there; a group counts if its record
-- overlaps an enrollment.
-- grain: school_year, rule, level, cds_code, student_key, reporting_category
with student_entities as (
    select * from facts.fct_student_entity
),

enrollments as (
    select * from facts.fct_enrollment_entity
    where first_date <= last_date
),

attributes as (
    select * from facts.fct_student_attribute
),

group_records as (
    select * from facts.fct_student_group
),

grade_spans as (
    select * from reference.grade_spans
),

memberships as (
    select
        student_entities.school_year,
        student_entities.rule,
        student_entities.level,
        student_entities.cds_code,
        student_entities.student_key,
        unnest([
            'TA',
            attributes.race_category,
            attributes.gender_category,
            student_entities.grade_category,
            if(student_entities.is_in_transition, 'TRANSITION', null)
        ]) as reporting_category,
    from student_entities
    inner join attributes
        on attributes.school_year = student_entities.school_year
        and attributes.student_key = student_entities.student_key
    union all
    select
        student_entities.school_year,
        student_entities.rule,
        student_entities.level,
        student_entities.cds_code,
        student_entities.student_key,
        grade_spans.reporting_category,
    from student_entities
    inner join grade_spans
        on grade_spans.grade = student_entities.grade
    union all
    select
        student_entities.school_year,
        student_entities.rule,
        student_entities.level,
        student_entities.cds_code,
        student_entities.student_key,
        'SS',
    from student_entities
    inner join attributes
        on attributes.school_year = student_entities.school_year
        and attributes.student_key = student_entities.student_key
    where attributes.parent_education = '14'
    union all
    select
        enrollments.school_year,
        enrollments.rule,
        enrollments.level,
        enrollments.cds_code,
        enrollments.student_key,
        group_records.group_code,
    from enrollments
    inner join group_records
        on group_records.school_year = enrollments.school_year
        and group_records.student_key = enrollments.student_key
        and group_records.start_date <= enrollments.last_date
        and group_records.end_date >= enrollments.first_date
),

known_memberships as (
    select distinct *
    from memberships
    where reporting_category is not null and reporting_category <> ''
)

select * from known_memberships
