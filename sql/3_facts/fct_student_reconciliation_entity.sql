-- Each student at each school, district and county as the year's source has him and as another one
-- does: the SIS, STAS in a year that the SIS counts, or CALPADS report 14.2. Days, eligible and
-- chronically absent by the same tests, and the cause of a difference: of several schools' causes
-- the first in the order of tests.
-- grain: school_year, other_source, level, cds_code, student_key
with student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest'
),

source_days as (
    select * from facts.fct_student_days_by_source
    where source <> 'STAS' or is_enrolled
),

reconciliations as (
    select * from facts.fct_student_reconciliation
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

years as (
    select * from dimensions.dim_school_year
),

policies as (
    select * from dimensions.dim_policy
),

compared_sources as (
    select distinct source_days.school_year, source_days.source as other_source
    from source_days
    inner join years
        on years.school_year = source_days.school_year
    where source_days.source <> years.source
        and (source_days.source = 'CALPADS 14.2' or years.has_sis_days)
),

of_others as (
    select
        source_days.school_year,
        compared_sources.other_source,
        school_entities.level,
        school_entities.cds_code,
        source_days.student_key,
        sum(source_days.days_expected) as other_days_expected,
        sum(source_days.days_absent) as other_days_absent,
        sum(
            coalesce(
                source_days.days_attended, source_days.days_expected - source_days.days_absent
            )
        ) as other_days_attended,
    from source_days
    inner join compared_sources
        on compared_sources.school_year = source_days.school_year
        and compared_sources.other_source = source_days.source
    inner join school_entities
        on school_entities.school_cds_code = source_days.school_cds_code
    group by all
),

of_ours as (
    select
        student_periods.school_year,
        compared_sources.other_source,
        student_periods.level,
        student_periods.cds_code,
        student_periods.student_key,
        student_periods.days_expected as our_days_expected,
        student_periods.days_absent as our_days_absent,
        student_periods.is_eligible,
        student_periods.is_chronic,
    from student_periods
    inner join compared_sources
        on compared_sources.school_year = student_periods.school_year
),

causes as (
    select
        reconciliations.school_year,
        compared_sources.other_source,
        school_entities.level,
        school_entities.cds_code,
        reconciliations.student_key,
        if(
            compared_sources.other_source = 'CALPADS 14.2',
            reconciliations.report_cause,
            reconciliations.sis_cause
        ) as cause,
    from reconciliations
    inner join compared_sources
        on compared_sources.school_year = reconciliations.school_year
    inner join school_entities
        on school_entities.school_cds_code = reconciliations.school_cds_code
),

together as (
    select * from of_ours
    union all by name
    select * from of_others
    union all by name
    select * from causes where cause is not null
),

side_by_side as (
    select
        school_year,
        other_source,
        level,
        cds_code,
        student_key,
        arg_min(
            cause,
            array_position(
                ['charter', 'exempt', 'missing enrollment', 'other dates', 'other code', 'other'],
                cause
            )
        ) as cause,
        coalesce(max(our_days_expected), 0) as our_days_expected,
        coalesce(max(our_days_absent), 0) as our_days_absent,
        coalesce(max(other_days_expected), 0) as other_days_expected,
        coalesce(max(other_days_absent), 0) as other_days_absent,
        coalesce(max(other_days_attended), 0) as other_days_attended,
        coalesce(bool_or(is_eligible), false) as is_eligible,
        coalesce(bool_or(is_chronic), false) as is_chronic,
    from together
    group by all
),

tested as (
    select
        side_by_side.school_year,
        side_by_side.other_source,
        side_by_side.level,
        side_by_side.cds_code,
        side_by_side.student_key,
        side_by_side.cause,
        side_by_side.our_days_expected,
        side_by_side.our_days_absent,
        side_by_side.other_days_expected,
        side_by_side.other_days_absent,
        side_by_side.is_eligible,
        side_by_side.is_chronic,
        facts.is_eligible(
            side_by_side.other_days_expected,
            side_by_side.other_days_attended,
            policies.minimum_days
        ) as is_eligible_by_other,
        is_eligible_by_other
        and facts.is_chronic(
            side_by_side.other_days_absent,
            side_by_side.other_days_expected,
            policies.chronic_threshold
        ) as is_chronic_by_other,
    from side_by_side
    inner join policies
        on policies.school_year = side_by_side.school_year
)

select * from tested
