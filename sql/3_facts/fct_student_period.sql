-- Each student at each school, district and county of a year: the one place where eligible and
-- chronic are decided. Days are added up at the level, then both tests are applied again.
-- grain: school_year, level, cds_code, student_key
with student_days as (
    select * from facts.fct_student_days
),

school_entities as (
    select * from dimensions.dim_school_entity
),

policies as (
    select * from dimensions.dim_policy
),

days_at_level as (
    select
        student_days.school_year,
        school_entities.level,
        school_entities.cds_code,
        student_days.student_key,
        sum(student_days.days_expected)::decimal(9, 2) as days_expected,
        sum(student_days.days_absent)::decimal(9, 2) as days_absent,
        sum(student_days.days_attended)::decimal(9, 2) as days_attended,
    from student_days
    inner join school_entities
        on school_entities.school_cds_code = student_days.school_cds_code
    group by all
),

tested as (
    select
        days_at_level.*,
        days_at_level.days_expected >= policies.minimum_days
        and days_at_level.days_attended > 0 as is_eligible,
        is_eligible
        and days_at_level.days_absent
        >= policies.chronic_threshold * days_at_level.days_expected as is_chronic,
    from days_at_level
    inner join policies
        on policies.school_year = days_at_level.school_year
)

select * from tested
