-- Days of each student at each school up to each point of a year, from calendar and absences:
-- expected, absent and, for whoever is still enrolled, how many are to come (null: left).
-- grain: school_year, student_key, school_cds_code, point_number
with spans as (
    select * from facts.fct_enrollment_span_expected
    where not is_secondary
),

exceptions as (
    select * from facts.fct_exception_day
    where is_absent and not is_secondary
),

points as (
    select * from facts.fct_span_point
),

days_of_points as (
    select
        points.school_year,
        points.school_cds_code,
        points.tracks,
        exceptions.absence_date,
        min(points.point_number) as point_number,
    from points
    inner join (
        select distinct school_year, school_cds_code, tracks, absence_date from exceptions
    ) as exceptions
        on exceptions.school_year = points.school_year
        and exceptions.school_cds_code = points.school_cds_code
        and exceptions.tracks = points.tracks
        and exceptions.absence_date <= points.last_date
    group by all
),

expected as (
    select
        spans.school_year,
        spans.student_key,
        spans.school_cds_code,
        points.point_number,
        sum(least(spans.days_to_end, points.days_taught) - spans.days_before)::smallint
            as days_expected,
        max(if(spans.days_to_end >= points.days_taught, points.days_to_come, null))::smallint
            as days_to_come,
    from spans
    inner join points
        on points.school_year = spans.school_year
        and points.school_cds_code = spans.school_cds_code
        and points.tracks = spans.tracks
        and points.days_taught > spans.days_before
    group by all
),

absent_since_last_point as (
    select
        exceptions.school_year,
        exceptions.student_key,
        exceptions.school_cds_code,
        days_of_points.point_number,
        sum(exceptions.days_absent)::double as days_absent,
    from exceptions
    inner join days_of_points
        on days_of_points.school_year = exceptions.school_year
        and days_of_points.school_cds_code = exceptions.school_cds_code
        and days_of_points.tracks = exceptions.tracks
        and days_of_points.absence_date = exceptions.absence_date
    group by all
),

added as (
    select
        expected.school_year,
        expected.student_key,
        expected.school_cds_code,
        expected.point_number,
        expected.days_expected,
        sum(coalesce(absent_since_last_point.days_absent, 0)) over (
            partition by expected.school_year, expected.student_key, expected.school_cds_code
            order by expected.point_number
        ) as days_added,
        case
            when days_added = floor(days_added) then days_added::decimal(9, 2)
            else facts.to_hundredths(days_added::decimal(18, 9))
        end as days_absent,
        expected.days_to_come,
    from expected
    left join absent_since_last_point
        on absent_since_last_point.school_year = expected.school_year
        and absent_since_last_point.student_key = expected.student_key
        and absent_since_last_point.school_cds_code = expected.school_cds_code
        and absent_since_last_point.point_number = expected.point_number
),

named as (
    select * exclude (days_added) from added
)

select * from named
