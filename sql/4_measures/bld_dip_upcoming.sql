-- The breaks that are still to come at each school, district and county, from the calendars of the
-- running and later years, with the days of their windows. Above the schools the dates are those of
-- the calendar that most schools keep.
-- grain: school_year, level, cds_code, break_id
with calendar_groups as (
    select * from dimensions.dim_calendar_group
),

windows as (
    select * from dimensions.dim_school_break_window
    where coalesce(after_end, before_end) is not null
),

schools as (
    select * from dimensions.dim_school
    where is_listed
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

years as (
    select * from dimensions.dim_school_year
),

days as (
    select * from measures.bld_dip_day
    where reporting_category = 'TA'
),

newest as (
    select
        max(school_year) as school_year,
        max_by(last_date, school_year) as last_date,
    from years
),

places as (
    select distinct school_year, cds_code
    from days
),

coming as (
    select
        calendar_groups.school_year,
        school_entities.level,
        school_entities.cds_code,
        windows.break_id,
        windows.break_name,
        windows.break_type,
        windows.slug,
        windows.pool_date,
        windows.before_start,
        windows.before_end,
        windows.after_start,
        windows.after_end,
        windows.before_days,
        windows.after_days,
        count(*) over (
            partition by
                calendar_groups.school_year,
                school_entities.level,
                school_entities.cds_code,
                windows.break_id,
                calendar_groups.calendar_id
        ) as calendars,
        calendar_groups.calendar_id,
    from calendar_groups
    cross join newest
    inner join schools
        on schools.school_code = calendar_groups.school_code
    inner join school_entities
        on school_entities.school_cds_code = schools.cds_code
    semi join places
        on places.school_year = newest.school_year
        and places.cds_code = schools.cds_code
    inner join windows
        on windows.school_year = calendar_groups.school_year
        and windows.calendar_id = calendar_groups.calendar_id
    where calendar_groups.school_year >= newest.school_year
        and coalesce(windows.after_end, windows.before_end) > newest.last_date
),

chosen as (
    select * exclude (calendars, calendar_id)
    from coming
    qualify row_number() over (
        partition by school_year, level, cds_code, break_id
        order by calendars desc, calendar_id
    ) = 1
)

select * from chosen
