-- Students of compulsory school age whom goals about truancy are about, and whether they are truant
-- by each day at which goals are looked at; in other years by the usual date of that school day.
-- grain: goal_year, point_date, school_year, level, cds_code, student_key
with subjects as (
    select * from dimensions.dim_smartie_goal_subject
    where figure = 'truancy'
),

points as (
    select * from facts.fct_targeted_point
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

students as (
    select * from facts.fct_truant_entity
),

schools as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

events as (
    select * from facts.fct_truancy_event
),

policies as (
    select * from dimensions.dim_policy
),

cut_dates as (
    select
        points.goal_year,
        points.point_date,
        points.school_year,
        quantile_disc(calendar_days.calendar_date, 0.5) as cut_date,
    from points
    inner join calendar_days
        on calendar_days.school_year = points.school_year
        and calendar_days.school_code = points.school_code
        and calendar_days.tracks = points.tracks
        and calendar_days.day_number = points.cut_day
    group by all
),

districts as (
    select distinct
        schools.level,
        schools.cds_code,
        left(schools.school_cds_code, 7) as district_code,
    from schools
    semi join subjects
        on subjects.level = schools.level
        and subjects.cds_code = schools.cds_code
),

events_to_date as (
    select
        cut_dates.goal_year,
        cut_dates.point_date,
        cut_dates.school_year,
        events.student_key,
        events.district_code,
        count(*) as events,
    from cut_dates
    inner join events
        on events.school_year = cut_dates.school_year
        and events.event_date <= cut_dates.cut_date
    group by all
),

tested as (
    select
        cut_dates.goal_year,
        cut_dates.point_date,
        students.school_year,
        students.level,
        students.cds_code,
        students.student_key,
        coalesce(bool_or(events_to_date.events >= policies.truancy_events), false) as is_truant,
    from students
    inner join districts
        on districts.level = students.level
        and districts.cds_code = students.cds_code
    inner join cut_dates
        on cut_dates.school_year = students.school_year
    inner join policies
        on policies.school_year = students.school_year
    left join events_to_date
        on events_to_date.goal_year = cut_dates.goal_year
        and events_to_date.point_date = cut_dates.point_date
        and events_to_date.school_year = students.school_year
        and events_to_date.student_key = students.student_key
        and events_to_date.district_code = districts.district_code
    group by all
)

select * from tested
