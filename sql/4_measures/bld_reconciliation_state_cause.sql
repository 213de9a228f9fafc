-- What is known of why the state's own totals differ from ours: charters of the district that are
-- in the state's file while no file of ours holds them; the causes that report 14.2 shows; without
-- that report, students whose STAS records stand beside no enrollment of ours.
-- grain: school_year, level, cds_code, other_source, cause
with causes as (
    select * from measures.bld_reconciliation_cause
    where other_source = 'CALPADS 14.2' and measure = 'chronic_rate'
),

reconciliations as (
    select * from facts.fct_student_reconciliation
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

enrolled_schools as (
    select distinct school_year, school_cds_code from facts.fct_enrollment_entity
),

state_charters as (
    select distinct school_year, cds_code
    from staging.stg_cde__chronic_absenteeism
    where level = 'S' and charter = 'Yes'
),

districts as (
    select * from reference.districts
),

reported_years as (
    select distinct school_year
    from facts.fct_student_reconciliation_entity
    where other_source = 'CALPADS 14.2'
),

charters_without_files as (
    select distinct
        state_charters.school_year,
        districts.cds_code as district_cds_code,
    from state_charters
    inner join districts
        on districts.district_code = left(state_charters.cds_code, 7)
    anti join enrolled_schools
        on enrolled_schools.school_year = state_charters.school_year
        and right(enrolled_schools.school_cds_code, 7) = right(state_charters.cds_code, 7)
),

records_without_enrollment as (
    select
        reconciliations.school_year,
        school_entities.level,
        school_entities.cds_code,
        'missing enrollment' as cause,
        count(distinct reconciliations.student_key)::integer as students,
    from reconciliations
    inner join school_entities
        on school_entities.school_cds_code = reconciliations.school_cds_code
    anti join reported_years
        on reported_years.school_year = reconciliations.school_year
    where reconciliations.our_source = 'STAS'
        and reconciliations.stas_days_expected > 0
        and not reconciliations.is_enrolled
    group by all
),

of_totals as (
    select
        school_year,
        level,
        cds_code,
        unnest(['CDE', 'CALPADS 14.1']) as other_source,
        cause,
        students,
    from causes
    union all
    select school_year, level, cds_code, unnest(['CDE', 'CALPADS 14.1']), cause, students
    from records_without_enrollment
),

together as (
    select * from of_totals where cause <> 'charter'
    union all
    select school_year, 'D', district_cds_code, 'CDE', 'charter', null
    from charters_without_files
    union all
    select distinct
        school_year,
        'C',
        left(district_cds_code, 2) || '000000000000',
        'CDE',
        'charter',
        null::integer,
    from charters_without_files
)

select * from together
