-- The plan's cycle that the current year lies in, with the Dashboard that decides whom it must
-- address (null where none is set), and whether any result of that Dashboard can be seen here.
-- grain: lcap_cycle
with all_cycles as (
    select * from reference.lcap_cycles
),

run as (
    select * from reference.run
),

entities as (
    select * from dimensions.dim_entity
    where role <> 'benchmark' and level in ('D', 'S')
),

state_dashboard as (
    select * from cleared.state_dashboard
),

own_dashboard as (
    select * from published.dashboard_chronic
),

results as (
    select school_year, cds_code from state_dashboard
    where disclosure = 'exact'
    union all
    select school_year, cds_code from own_dashboard
    where disclosure = 'exact' and colour is not null
),

years_seen as (
    select distinct results.school_year
    from results
    semi join entities
        on entities.cds_code = results.cds_code
),

described as (
    select
        all_cycles.lcap_cycle,
        all_cycles.base_dashboard_year::integer as base_year,
        years_seen.school_year is not null as has_results,
    from all_cycles
    inner join run
        on run.current_year between all_cycles.first_school_year
        and all_cycles.first_school_year + 2
    left join years_seen
        on years_seen.school_year = all_cycles.base_dashboard_year
)

select * from described
