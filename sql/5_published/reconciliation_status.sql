-- Whether our figure for all students is the one the state published, by how much not, and why; and
-- whether it is without charters whose files are not there.
-- grain: school_year, level, cds_code
with own as (
    select * from cleared.chronic_absenteeism
    where reporting_category = 'TA'
),

comparisons as (
    select * from published.reconciliation
    where reporting_category = 'TA' and other_source = 'CDE'
),

years_without_charters as (
    select * from dimensions.dim_year_without_charters
),

state_figures as (
    select
        school_year,
        level,
        cds_code,
        max(other) filter (measure = 'chronic_rate') as state_rate,
        max(difference) filter (measure = 'chronic_rate') as rate_difference,
        max(difference) filter (measure = 'chronic_students')::integer as chronic_difference,
        max(difference) filter (measure = 'eligible_students')::integer as eligible_difference,
        coalesce(
            max(explanation) filter (measure = 'chronic_rate' and difference <> 0),
            max(explanation) filter (difference <> 0)
        ) as explanation,
        bool_or(disclosure = 'suppressed') as is_suppressed,
        bool_and(difference = 0) as is_equal,
    from comparisons
    group by all
),

described as (
    select
        own.school_year,
        own.level,
        own.cds_code,
        case
            when state_figures.cds_code is null then 'not there yet'
            when state_figures.is_suppressed then 'hidden'
            when state_figures.is_equal then 'matches'
            else 'differs'
        end as status,
        if(state_figures.is_suppressed, null, state_figures.state_rate) as state_rate,
        if(state_figures.is_suppressed, null, state_figures.rate_difference) as rate_difference,
        if(state_figures.is_suppressed, null, state_figures.chronic_difference)
            as chronic_difference,
        if(state_figures.is_suppressed, null, state_figures.eligible_difference)
            as eligible_difference,
        if(state_figures.is_suppressed, null, state_figures.explanation) as explanation,
        years_without_charters.cds_code is not null as is_without_charters,
    from own
    left join state_figures
        on state_figures.school_year = own.school_year
        and state_figures.level = own.level
        and state_figures.cds_code = own.cds_code
    left join years_without_charters
        on years_without_charters.school_year = own.school_year
        and years_without_charters.level = own.level
        and years_without_charters.cds_code = own.cds_code
    order by own.school_year, array_position(['C', 'D', 'S'], own.level), own.cds_code
)

select * from described
