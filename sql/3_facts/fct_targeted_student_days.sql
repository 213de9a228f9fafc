-- The students that goals are about at each point at which goals are looked at: their days so far
-- at the place, and whether they count and are chronically absent by then. The tests are those of
-- `fct_student_period`. Days of secondary enrollments count only for students who have no others.
-- grain: goal_year, point_date, school_year, rule, level, cds_code, student_key
with school_days as (
    select * from facts.fct_targeted_school_days
),

school_entities as (
    select * from dimensions.dim_school_entity
),

targeted as (
    select distinct school_year, rule, level, cds_code, student_key
    from facts.fct_targeted_student
),

student_entities as (
    select * from facts.fct_student_entity
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

added as (
    select
        school_days.goal_year,
        school_days.point_date,
        targeted.school_year,
        targeted.rule,
        targeted.level,
        targeted.cds_code,
        targeted.student_key,
        bool_or(not school_days.is_secondary) as has_primary_days,
        sum(school_days.days_expected) filter (not school_days.is_secondary) as primary_expected,
        sum(school_days.days_absent) filter (not school_days.is_secondary) as primary_absent,
        sum(school_days.days_expected) as all_expected,
        sum(school_days.days_absent) as all_absent,
    from targeted
    inner join school_entities
        on school_entities.rule = targeted.rule
        and school_entities.level = targeted.level
        and school_entities.cds_code = targeted.cds_code
    inner join school_days
        on school_days.school_year = targeted.school_year
        and school_days.student_key = targeted.student_key
        and school_days.school_cds_code = school_entities.school_cds_code
    where targeted.rule = 'lcap' or not school_days.is_secondary
    group by all
),

tested as (
    select
        added.goal_year,
        added.point_date,
        added.school_year,
        added.rule,
        added.level,
        added.cds_code,
        added.student_key,
        if(added.has_primary_days, added.primary_expected, added.all_expected)::decimal(9, 2)
            as days_expected,
        if(added.has_primary_days, added.primary_absent, added.all_absent)::decimal(9, 2)
            as days_absent,
        (rules.grade_span = '' or grade_spans.grade is not null)
        and (
            not rules.applies_minimum_days
            or facts.is_eligible(
                days_expected, days_expected - days_absent, policies.minimum_days
            )
        ) as is_eligible,
        is_eligible
        and facts.is_chronic(days_absent, days_expected, policies.chronic_threshold)
            as is_chronic,
    from added
    inner join student_entities
        on student_entities.school_year = added.school_year
        and student_entities.rule = added.rule
        and student_entities.level = added.level
        and student_entities.cds_code = added.cds_code
        and student_entities.student_key = added.student_key
    inner join rules
        on rules.rule = added.rule
    inner join policies
        on policies.school_year = added.school_year
    left join grade_spans
        on grade_spans.reporting_category = rules.grade_span
        and grade_spans.grade = student_entities.grade
)

select * from tested
