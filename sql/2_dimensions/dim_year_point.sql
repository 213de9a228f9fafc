-- The points of a school year to which days are counted: the running year's as-of day and the ends
-- of months in the newest year that has them; in other years the day by which the same share of
-- the year was taught. Of a running year the points that are over.
-- grain: school_year, point
with calendar_days as (
    select * from dimensions.dim_calendar_weekday
    where is_instructional
),

calendars as (
    select * from dimensions.dim_school_year_calendar
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

named_days as (
    select
        calendar_days.school_year,
        calendar_days.calendar_id,
        calendars.schools,
        unnest([
            if(calendars.is_cut_short, null, strftime(calendar_days.calendar_date, '%m')),
            if(calendar_days.calendar_date <= years.as_of_date, 'as-of', null)
        ]) as point,
        calendar_days.days_before / calendars.days_in_year as share_taught,
        calendar_days.calendar_date,
    from calendar_days
    inner join calendars
        on calendars.school_year = calendar_days.school_year
        and calendars.calendar_id = calendar_days.calendar_id
    inner join years
        on years.school_year = calendar_days.school_year
),

by_calendar as (
    select
        school_year,
        calendar_id,
        schools,
        point,
        max(share_taught) as share_taught,
        max(calendar_date) as last_date,
    from named_days
    where point is not null
    group by all
),

by_year as (
    select
        school_year,
        point,
        sum(schools * share_taught) / sum(schools) as share_taught,
        max(last_date) as last_date,
    from by_calendar
    group by all
),

newest as (
    select *
    from by_year
    qualify row_number() over (partition by point order by school_year desc) = 1
),

usual_days as (
    select
        newest.point,
        calendar_days.school_year,
        calendar_days.calendar_date,
    from newest
    inner join calendars
        on calendars.school_year <> newest.school_year
    inner join calendar_days
        on calendar_days.school_year = calendars.school_year
        and calendar_days.calendar_id = calendars.calendar_id
        and calendar_days.days_before
        = greatest(1, round(newest.share_taught * calendars.days_in_year))
    qualify row_number() over (
        partition by newest.point, calendar_days.school_year
        order by calendars.schools desc, calendars.calendar_id
    ) = 1
),

placed as (
    select
        years.school_year,
        newest.point,
        if(
            newest.point = 'as-of',
            strftime(newest.last_date, '%m'),
            newest.point
        ) as month_of_year,
        newest.share_taught,
        if(newest.school_year = years.school_year, newest.last_date, null) as last_date,
        coalesce(usual_days.calendar_date, newest.last_date) as point_date,
        newest.point = 'as-of' as is_as_of,
    from years
    cross join newest
    left join usual_days
        on usual_days.school_year = years.school_year
        and usual_days.point = newest.point
    where not years.is_running or newest.last_date <= years.as_of_date
)

select * from placed
