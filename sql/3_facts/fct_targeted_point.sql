-- How far into its calendar each school was on the days at which goals are looked at: the last
-- instructional day of every month of the goal's year, and the goal's own day. Other years are cut
-- after as many instructional days of the same school.
-- grain: goal_year, point_date, school_year, school_code, tracks
with subjects as (
    select * from dimensions.dim_smartie_goal_subject
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

goal_years as (
    select distinct subjects.goal_year, subjects.look_date
    from subjects
    inner join years
        on years.school_year = subjects.goal_year
    where subjects.look_date is not null
),

points as (
    select
        goal_years.goal_year,
        max(calendar_days.calendar_date) as point_date,
        false as is_of_all_years,
    from (select distinct goal_year from goal_years) as goal_years
    inner join calendar_days
        on calendar_days.school_year = goal_years.goal_year
    group by goal_years.goal_year, date_trunc('month', calendar_days.calendar_date)
    union all
    select goal_year, look_date, true
    from goal_years
),

cuts as (
    select
        points.goal_year,
        points.point_date,
        bool_or(points.is_of_all_years) as is_of_all_years,
        calendar_days.school_code,
        calendar_days.tracks,
        max(calendar_days.day_number) as cut_day,
    from points
    inner join calendar_days
        on calendar_days.school_year = points.goal_year
        and calendar_days.calendar_date <= points.point_date
    group by
        points.goal_year,
        points.point_date,
        calendar_days.school_code,
        calendar_days.tracks
),

calendars as (
    select distinct school_year, school_code, tracks from calendar_days
),

cuts_of_dates as (
    select
        goal_year,
        point_date,
        bool_or(is_of_all_years) as is_of_all_years,
        median(cut_day)::integer as median_cut_day,
    from cuts
    group by goal_year, point_date
),

applied as (
    select
        cuts_of_dates.goal_year,
        cuts_of_dates.point_date,
        calendars.school_year,
        calendars.school_code,
        calendars.tracks,
        coalesce(
            max(cuts.cut_day) filter (cuts.tracks = calendars.tracks),
            if(
                calendars.school_year = cuts_of_dates.goal_year,
                0,
                coalesce(max(cuts.cut_day), any_value(cuts_of_dates.median_cut_day))
            )
        )::integer as cut_day,
    from cuts_of_dates
    inner join calendars
        on calendars.school_year = cuts_of_dates.goal_year
        or cuts_of_dates.is_of_all_years and calendars.school_year < cuts_of_dates.goal_year
        or calendars.school_year in (
            select baseline_year from subjects where subjects.goal_year = cuts_of_dates.goal_year
            union
            select cuts_of_dates.goal_year - 1
        )
    left join cuts
        on cuts.goal_year = cuts_of_dates.goal_year
        and cuts.point_date = cuts_of_dates.point_date
        and cuts.school_code = calendars.school_code
    group by
        cuts_of_dates.goal_year,
        cuts_of_dates.point_date,
        calendars.school_year,
        calendars.school_code,
        calendars.tracks
)

select * from applied
