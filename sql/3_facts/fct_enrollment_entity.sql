-- Every enrollment that counts, at each school, district and county where it counts, under each
-- rule.
-- grain: none
with enrollments as (
    select * from facts.fct_enrollment
),

school_entities as (
    select * from dimensions.dim_school_entity
),

rules as (
    select * from reference.chronic_rules
),

placed as (
    select
        enrollments.school_year,
        rules.rule,
        school_entities.level,
        school_entities.cds_code,
        enrollments.student_key,
        enrollments.school_cds_code,
        enrollments.grade,
        enrollments.entry_date,
        enrollments.first_date,
        enrollments.last_date,
        enrollments.is_dataquest_population,
    from enrollments
    inner join school_entities
        on school_entities.school_cds_code = enrollments.school_cds_code
    inner join rules
        on rules.rule = school_entities.rule
        and (
            rules.population = 'dataquest' and enrollments.is_dataquest_population
            or rules.population = 'lcap' and enrollments.is_lcap_population
        )
)

select * from placed
