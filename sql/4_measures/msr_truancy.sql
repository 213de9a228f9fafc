-- Truancy: students of compulsory age, and how many are truant, habitual and chronic truants. Needs
-- the days of the SIS; habitual truants need the records of conferences too.
-- grain: school_year, level, cds_code, reporting_category
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest'
),

students as (
    select * from facts.fct_truant_entity
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

intervention_years as (
    select school_year from staging.stg_district__extract_files
    where extract = 'interventions'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        students.school_year,
        students.level,
        students.cds_code,
        student_categories.reporting_category,
        count(*) as students,
        count(*) filter (students.is_truant) as truant_students,
        count(*) filter (students.is_habitual_truant) as habitual_truant_students,
        count(*) filter (students.is_chronic_truant) as chronic_truant_students,
    from students
    inner join student_categories
        on student_categories.school_year = students.school_year
        and student_categories.level = students.level
        and student_categories.cds_code = students.cds_code
        and student_categories.student_key = students.student_key
    group by all
),

with_cells as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        cells.reporting_category,
        disclosure_rules.as_of,
        coalesce(counted.students, 0)::integer as students,
        coalesce(counted.truant_students, 0)::integer as truant_students,
        coalesce(counted.habitual_truant_students, 0)::integer as habitual_truant_students,
        coalesce(counted.chronic_truant_students, 0)::integer as chronic_truant_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        disclosure_rules.has_sis_days and intervention_years.school_year is not null
            as has_conference_records,
        cells.is_applicable and disclosure_rules.has_sis_days as is_applicable,
    from cells
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join intervention_years
        on intervention_years.school_year = cells.school_year
    left join counted
        on counted.school_year = cells.school_year
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
        and counted.reporting_category = cells.reporting_category
)

select * from with_cells
