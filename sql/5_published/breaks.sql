-- The calendar as breaks, their windows and closures, of past and coming years: each school's and
-- track's own, and for a district or county from the earliest to the latest of its schools.
-- grain: school_year, level, cds_code, track, break_id
with calendar_groups as (
    select * from dimensions.dim_calendar_group
),

calendar_days as (
    select * from dimensions.dim_calendar_day
    where day_type = 'closure'
),

windows as (
    select * from dimensions.dim_school_break_window
),

schools as (
    select * from dimensions.dim_school
    where is_listed
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

places as (
    select distinct cds_code from cleared.attendance
),

closures as (
    select
        school_year,
        school_code,
        track,
        concat(published.to_year_name(school_year), '-closure-', calendar_date) as break_id,
        coalesce(nullif(trim(event), ''), 'Closure') as break_name,
        'closure' as break_type,
        calendar_date as first_day_off,
        calendar_date as last_day_off,
        1 as weekdays_off,
        null::date as before_start,
        null::date as before_end,
        null::date as after_start,
        null::date as after_end,
    from calendar_days
),

of_schools as (
    select
        calendar_groups.school_year,
        calendar_groups.school_code,
        calendar_groups.track,
        windows.break_id,
        windows.break_name,
        windows.break_type,
        windows.first_day_off,
        windows.last_day_off,
        windows.weekdays_off,
        windows.before_start,
        windows.before_end,
        windows.after_start,
        windows.after_end,
    from calendar_groups
    inner join windows
        on windows.school_year = calendar_groups.school_year
        and windows.calendar_id = calendar_groups.calendar_id
    union all by name
    select closures.*
    from closures
    semi join calendar_groups
        on calendar_groups.school_year = closures.school_year
        and calendar_groups.school_code = closures.school_code
        and calendar_groups.track = closures.track
),

of_places as (
    select
        of_schools.school_year,
        school_entities.level,
        school_entities.cds_code,
        if(school_entities.level = 'S', of_schools.track, '') as track,
        of_schools.break_id,
        any_value(of_schools.break_name) as break_name,
        any_value(of_schools.break_type) as break_type,
        min(of_schools.first_day_off) as first_day_off,
        max(of_schools.last_day_off) as last_day_off,
        max(of_schools.weekdays_off)::integer as weekdays_off,
        min(of_schools.before_start) as before_start,
        max(of_schools.before_end) as before_end,
        min(of_schools.after_start) as after_start,
        max(of_schools.after_end) as after_end,
        count(distinct of_schools.school_code)::integer as schools,
    from of_schools
    inner join schools
        on schools.school_code = of_schools.school_code
    inner join school_entities
        on school_entities.school_cds_code = schools.cds_code
    semi join places
        on places.cds_code = school_entities.cds_code
    group by all
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        track,
        break_id,
        break_name,
        break_type,
        first_day_off::varchar as first_day_off,
        last_day_off::varchar as last_day_off,
        weekdays_off,
        before_start::varchar as before_start,
        before_end::varchar as before_end,
        after_start::varchar as after_start,
        after_end::varchar as after_end,
        schools,
    from of_places
    order by
        school_year,
        array_position(['C', 'D', 'S'], level),
        cds_code,
        track,
        coalesce(first_day_off, after_start, before_start),
        break_id
)

select * from in_order
