-- What is known of why the state's own totals differ from ours: charters of the district that no
-- file of ours holds; the causes that report 14.2 shows; without that report, students whose STAS
-- records stand beside no enrollment of ours.
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

years_without_charters as (
    select * from dimensions.dim_year_without_charters
),

reported_years as (
    select distinct school_year
    from facts.fct_student_reconciliation_entity
    where other_source = 'CALPADS 14.2'
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
    select school_year, level, cds_code, 'CDE', 'charter', null
    from years_without_charters
)

select * from together
