-- Which breaks of different calendars are the same: those of one name that begin within some days
-- of each other. A pool's type is the one that most schools have, of equals the longer break's.
-- grain: school_year, calendar_id, break_number
with breaks as (
    select * from dimensions.dim_school_break
),

calendar_groups as (
    select school_year, calendar_id, count(*) as calendars
    from dimensions.dim_calendar_group
    group by all
),

policies as (
    select * from dimensions.dim_dip_policy
),

with_slug as (
    select
        breaks.*,
        coalesce(
            nullif(
                trim(
                    regexp_replace(lower(strip_accents(breaks.break_name)), '[^a-z0-9]+', '-', 'g'),
                    '-'
                ),
                ''
            ),
            'unnamed'
        ) as slug,
        breaks.break_type like 'year %' as is_edge,
        breaks.anchor_date
        - lag(breaks.anchor_date) over (
            partition by breaks.school_year, is_edge, slug
            order by breaks.anchor_date
        ) > policies.break_pool_days as begins_pool,
        calendar_groups.calendars,
    from breaks
    inner join calendar_groups
        on calendar_groups.school_year = breaks.school_year
        and calendar_groups.calendar_id = breaks.calendar_id
    inner join policies
        on policies.school_year = breaks.school_year
),

in_runs as (
    select
        *,
        sum(coalesce(begins_pool, false)::integer) over (
            partition by school_year, is_edge, slug
            order by anchor_date
        ) as run_number,
    from with_slug
),

in_pools as (
    select
        *,
        row_number() over (
            partition by school_year, is_edge, slug, run_number, calendar_id
            order by anchor_date
        ) as turn,
        sum(calendars) over (
            partition by school_year, is_edge, slug, run_number, break_type
        ) as calendars_of_type,
    from in_runs
),

with_type as (
    select
        *,
        first_value(break_type) over (
            pool
            order by calendars_of_type desc, weekdays_off desc, break_type
        ) as pool_type,
        first_value(break_name) over (pool order by anchor_date, calendar_id) as pool_name,
        min(anchor_date) over (pool) as pool_date,
    from in_pools
    window pool as (partition by school_year, is_edge, slug, run_number, turn)
),

identified as (
    select
        school_year,
        calendar_id,
        break_number,
        concat(
            published.to_year_name(school_year),
            '-',
            replace(pool_type, ' ', '-'),
            '-',
            slug,
            if(pool_number = 1, '', '-' || pool_number)
        ) as break_id,
        pool_name as break_name,
        pool_type as break_type,
        slug,
        pool_date,
    from (
        select
            *,
            dense_rank() over (
                partition by school_year, pool_type, slug
                order by pool_date, turn
            ) as pool_number,
        from with_type
    ) as numbered
)

select * from identified
