-- Whom the LCAP must address: the district, its schools, groups and groups within schools that had
-- the lowest color on the Dashboard on which the cycle rests. The state's figure where it is here,
-- else our own.
-- grain: lcap_cycle, cds_code, student_group
with all_cycles as (
    select * from reference.lcap_cycles
),

run as (
    select * from reference.run
),

state_dashboard as (
    select * from cleared.state_dashboard
    where reporting_category is not null
),

own_dashboard as (
    select * from published.dashboard_chronic
),

entities as (
    select * from dimensions.dim_entity
    where role <> 'benchmark' and level in ('D', 'S')
),

lowest_colours as (
    select colour from reference.dashboard_colours
    qualify row_number() over (order by colour_code) = 1
),

cycles as (
    select all_cycles.*
    from all_cycles
    inner join run
        on run.current_year between all_cycles.first_school_year
        and all_cycles.first_school_year + 2
),

results as (
    select
        school_year,
        level,
        cds_code,
        student_group,
        reporting_category,
        chronic_rate,
        colour,
        'CDE' as source,
        disclosure,
    from state_dashboard
    union all
    select
        own_dashboard.school_year,
        own_dashboard.level,
        own_dashboard.cds_code,
        own_dashboard.student_group,
        own_dashboard.reporting_category,
        own_dashboard.chronic_rate,
        own_dashboard.colour,
        'own',
        own_dashboard.disclosure,
    from own_dashboard
    anti join state_dashboard
        on state_dashboard.school_year = own_dashboard.school_year
        and state_dashboard.cds_code = own_dashboard.cds_code
),

in_order as (
    select
        cycles.lcap_cycle,
        cycles.base_dashboard_year::integer as base_year,
        case
            when results.level = 'D' then if(results.student_group = 'ALL', 'district', 'group')
            else if(results.student_group = 'ALL', 'school', 'group within school')
        end as scope,
        results.level,
        results.cds_code,
        results.student_group,
        results.reporting_category,
        results.chronic_rate::double as chronic_rate,
        results.colour,
        results.source,
    from cycles
    inner join results
        on results.school_year = cycles.base_dashboard_year
    inner join lowest_colours
        on lowest_colours.colour = results.colour
    inner join entities
        on entities.cds_code = results.cds_code
    where results.disclosure = 'exact'
    order by
        cycles.lcap_cycle,
        array_position(['district', 'group', 'school', 'group within school'], scope),
        results.cds_code,
        results.student_group
)

select * from in_order
