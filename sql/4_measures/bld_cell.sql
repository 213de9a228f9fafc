-- Every cell that a table of a year has: each school, district and county with enrolled students,
-- by each reporting category, and whether the category applies there, under each rule. A district
-- has its cells under every rule, also where a rule leaves out all of its schools as charters.
-- grain: school_year, rule, level, cds_code, reporting_category
with student_entities as (
    select distinct school_year, rule, level, cds_code
    from facts.fct_student_entity
),

rules as (
    select * from reference.chronic_rules
),

categories as (
    select * from dimensions.dim_reporting_category
    where family not in ('run', 'absence')
),

category_sources as (
    select * from measures.bld_category_source
),

grades_offered as (
    select * from measures.bld_category_grade
),

entity_years as (
    select school_year, rule, level, cds_code
    from student_entities
    union
    select
        student_entities.school_year,
        rules.rule,
        student_entities.level,
        student_entities.cds_code,
    from student_entities
    inner join rules
        on rules.is_at_county or student_entities.level <> 'C'
    where student_entities.rule = 'dataquest'
),

cells as (
    select
        entity_years.school_year,
        entity_years.rule,
        entity_years.level,
        entity_years.cds_code,
        categories.reporting_category,
        category_sources.is_available
        and (
            categories.family not in ('span', 'grade')
            or grades_offered.reporting_category is not null
        ) as is_applicable,
    from entity_years
    cross join categories
    inner join category_sources
        on category_sources.school_year = entity_years.school_year
        and category_sources.reporting_category = categories.reporting_category
    left join grades_offered
        on grades_offered.school_year = entity_years.school_year
        and grades_offered.rule = entity_years.rule
        and grades_offered.level = entity_years.level
        and grades_offered.cds_code = entity_years.cds_code
        and grades_offered.reporting_category = categories.reporting_category
)

select * from cells
