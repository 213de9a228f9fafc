-- The five measures of the engagement report: attendance, chronic absenteeism, middle school
-- dropout, high school dropout and graduation. Of the last two the state's figure where it has one,
-- else the local estimate with its range, else why there is none.
-- grain: school_year, level, cds_code, reporting_category, measure
with attendance as (
    select * from cleared.attendance
),

chronic_absenteeism as (
    select * from published.chronic_absenteeism
),

estimates as (
    select * from cleared.engagement_outcomes
),

state_outcomes as (
    select * from cleared.state_cohort_outcomes
),

entities as (
    select * from dimensions.dim_entity
    where role <> 'benchmark'
),

categories as (
    select * from dimensions.dim_reporting_category
),

state_figures as (
    select state_outcomes.*, 'high_school_' || state_outcomes.outcome as measure,
    from state_outcomes
    semi join entities
        on entities.cds_code = state_outcomes.cds_code
),

local_estimates as (
    select estimates.*
    from estimates
    anti join state_figures
        on state_figures.school_year = estimates.school_year
        and state_figures.cds_code = estimates.cds_code
        and state_figures.reporting_category = estimates.reporting_category
        and state_figures.measure = estimates.measure
),

together as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        'attendance' as measure,
        days_expected as denominator,
        days_attended as numerator,
        attendance_rate as rate,
        null::double as low,
        null::double as high,
        source,
        null::varchar as reason,
        disclosure,
    from attendance
    union all
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        'chronic_absenteeism',
        eligible_students,
        chronic_students,
        chronic_rate,
        null,
        null,
        source,
        null,
        disclosure,
    from chronic_absenteeism
    union all
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        measure,
        students,
        outcome_students,
        outcome_rate,
        low,
        high,
        if(reason is null, 'SENR', 'none'),
        reason,
        disclosure,
    from local_estimates
    union all
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        measure,
        cohort_students,
        outcome_students,
        outcome_rate,
        null,
        null,
        'CDE',
        null,
        disclosure,
    from state_figures
),

in_order as (
    select
        together.school_year::integer as school_year,
        together.level,
        together.cds_code,
        together.reporting_category,
        together.measure,
        together.denominator::integer as denominator,
        together.numerator::integer as numerator,
        together.rate::double as rate,
        together.low::double as low,
        together.high::double as high,
        together.source,
        together.reason,
        together.disclosure,
    from together
    inner join categories
        on categories.reporting_category = together.reporting_category
    order by
        together.school_year,
        array_position(['T', 'C', 'D', 'S'], together.level),
        together.cds_code,
        categories.sort_order,
        array_position(
            [
                'attendance',
                'chronic_absenteeism',
                'middle_school_dropout',
                'high_school_dropout',
                'high_school_graduation'
            ],
            together.measure
        )
)

select * from in_order
