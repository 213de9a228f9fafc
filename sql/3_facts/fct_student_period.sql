-- Each student at each school, district and county of a year, under each rule: the one place where
-- eligible and chronic are decided. Days are added up at the level, then the tests are applied
-- again. Under the LCAP rule everybody enrolled counts, and a student with nothing but a secondary
-- enrollment there brings its days.
-- grain: school_year, rule, level, cds_code, student_key
with student_days as (
    select * from facts.fct_student_days
),

student_entities as (
    select * from facts.fct_student_entity
),

enrollments as (
    select * from facts.fct_enrollment_entity
),

school_entities as (
    select * from dimensions.dim_school_entity
),

rules as (
    select * from reference.chronic_rules
),

grade_spans as (
    select * from reference.grade_spans
),

policies as (
    select * from dimensions.dim_policy
),

days_at_level as (
    select
        student_days.school_year,
        school_entities.rule,
        school_entities.level,
        school_entities.cds_code,
        student_days.student_key,
        student_days.is_secondary,
        sum(student_days.days_expected) as days_expected,
        sum(student_days.days_absent) as days_absent,
        sum(student_days.days_suspension_out) as days_suspension_out,
        sum(student_days.days_excused) as days_excused,
        sum(student_days.days_unexcused) as days_unexcused,
        sum(student_days.days_independent_study_incomplete) as days_independent_study_incomplete,
        sum(student_days.days_attended) as days_attended,
    from student_days
    inner join school_entities
        on school_entities.school_cds_code = student_days.school_cds_code
    group by all
),

kinds_of_enrollment as (
    select
        school_year,
        rule,
        level,
        cds_code,
        student_key,
        not bool_or(is_dataquest_population) as is_secondary,
    from enrollments
    group by all
),

students as (
    select
        student_entities.school_year,
        student_entities.rule,
        student_entities.level,
        student_entities.cds_code,
        student_entities.student_key,
        coalesce(days_at_level.days_expected, 0)::decimal(9, 2) as days_expected,
        coalesce(days_at_level.days_absent, 0)::decimal(9, 2) as days_absent,
        coalesce(days_at_level.days_suspension_out, 0)::decimal(9, 2) as days_suspension_out,
        coalesce(days_at_level.days_excused, 0)::decimal(9, 2) as days_excused,
        coalesce(days_at_level.days_unexcused, 0)::decimal(9, 2) as days_unexcused,
        coalesce(days_at_level.days_independent_study_incomplete, 0)::decimal(9, 2)
            as days_independent_study_incomplete,
        coalesce(days_at_level.days_attended, 0)::decimal(9, 2) as days_attended,
        rules.applies_minimum_days,
        rules.grade_span = '' or grade_spans.grade is not null as is_in_grades,
    from student_entities
    inner join rules
        on rules.rule = student_entities.rule
    inner join kinds_of_enrollment
        on kinds_of_enrollment.school_year = student_entities.school_year
        and kinds_of_enrollment.rule = student_entities.rule
        and kinds_of_enrollment.level = student_entities.level
        and kinds_of_enrollment.cds_code = student_entities.cds_code
        and kinds_of_enrollment.student_key = student_entities.student_key
    left join grade_spans
        on grade_spans.reporting_category = rules.grade_span
        and grade_spans.grade = student_entities.grade
    left join days_at_level
        on days_at_level.school_year = student_entities.school_year
        and days_at_level.rule = student_entities.rule
        and days_at_level.level = student_entities.level
        and days_at_level.cds_code = student_entities.cds_code
        and days_at_level.student_key = student_entities.student_key
        and days_at_level.is_secondary = kinds_of_enrollment.is_secondary
),

tested as (
    select
        students.* exclude (applies_minimum_days, is_in_grades),
        students.is_in_grades
        and (
            not students.applies_minimum_days
            or facts.is_eligible(
                students.days_expected, students.days_attended, policies.minimum_days
            )
        ) as is_eligible,
        is_eligible
        and facts.is_chronic(
            students.days_absent, students.days_expected, policies.chronic_threshold
        ) as is_chronic,
    from students
    inner join policies
        on policies.school_year = students.school_year
)

select * from tested
