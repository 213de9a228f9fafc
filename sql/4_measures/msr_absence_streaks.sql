-- Students by the longest run of school days that they missed in a row at one of the place's
-- schools: at least so many days, for any reason, all excused or all unexcused.
-- grain: school_year, level, cds_code, excusal, streak_days
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest' and reporting_category = 'TA'
),

sis_days as (
    select * from facts.fct_sis_days
    where days_expected > 0 and not is_secondary
),

streaks as (
    select * from facts.fct_streak
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

lengths as (
    select * from reference.streak_lengths
),

excusals as (
    select distinct excusal from reference.streak_excusals
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

expected as (
    select
        sis_days.school_year,
        school_entities.level,
        school_entities.cds_code,
        count(distinct sis_days.student_key) as students,
    from sis_days
    inner join school_entities
        on school_entities.school_cds_code = sis_days.school_cds_code
    group by all
),

with_streak as (
    select
        streaks.school_year,
        school_entities.level,
        school_entities.cds_code,
        streaks.excusal,
        lengths.streak_days,
        count(distinct streaks.student_key) as students_with_streak,
    from streaks
    inner join school_entities
        on school_entities.school_cds_code = streaks.school_cds_code
    inner join lengths
        on lengths.streak_days <= streaks.longest_streak_days
    group by all
),

with_cells as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        excusals.excusal,
        lengths.streak_days,
        disclosure_rules.as_of,
        coalesce(expected.students, 0)::integer as students,
        coalesce(with_streak.students_with_streak, 0)::integer as students_with_streak,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        disclosure_rules.has_sis_days as is_applicable,
    from cells
    cross join excusals
    cross join lengths
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join expected
        on expected.school_year = cells.school_year
        and expected.level = cells.level
        and expected.cds_code = cells.cds_code
    left join with_streak
        on with_streak.school_year = cells.school_year
        and with_streak.level = cells.level
        and with_streak.cds_code = cells.cds_code
        and with_streak.excusal = excusals.excusal
        and with_streak.streak_days = lengths.streak_days
)

select * from with_cells
