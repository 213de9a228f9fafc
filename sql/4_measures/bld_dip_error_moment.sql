-- Squares and products of adjoining residuals on a place's ordinary days, in units of what
-- independent students would do, beside what they should come to. The calendar that most of a
-- place's students keep numbers the days.
-- grain: school_year, level, cds_code, reporting_category
with expected as (
    select * from measures.bld_dip_day_usual
    where is_ordinary
),

calendar_residuals as (
    select * from measures.bld_calendar_residual
),

main_calendars as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        calendar_id,
    from expected
    group by school_year, level, cds_code, reporting_category, calendar_id
    qualify row_number() over (
        partition by school_year, level, cds_code, reporting_category
        order by sum(students) desc, calendar_id
    ) = 1
),

day_errors as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        calendar_date,
        sum(days_absent - students * expected_rate)
        / sqrt(sum(students * expected_rate * (1 - least(expected_rate, 0.9)))) as error,
    from expected
    group by all
),

numbered_errors as (
    select
        day_errors.school_year,
        day_errors.level,
        day_errors.cds_code,
        day_errors.reporting_category,
        main_calendars.calendar_id,
        expected.day_number,
        day_errors.error,
    from day_errors
    inner join main_calendars
        on main_calendars.school_year = day_errors.school_year
        and main_calendars.level = day_errors.level
        and main_calendars.cds_code = day_errors.cds_code
        and main_calendars.reporting_category = day_errors.reporting_category
    inner join expected
        on expected.school_year = day_errors.school_year
        and expected.level = day_errors.level
        and expected.cds_code = day_errors.cds_code
        and expected.reporting_category = day_errors.reporting_category
        and expected.calendar_id = main_calendars.calendar_id
        and expected.calendar_date = day_errors.calendar_date
),

next_errors as (
    select
        *,
        lead(day_number) over next_day = day_number + 1 as is_followed,
        lead(error) over next_day as next_error,
    from numbered_errors
    window next_day as (
        partition by school_year, level, cds_code, reporting_category
        order by day_number
    )
),

moments as (
    select
        next_errors.school_year,
        next_errors.level,
        next_errors.cds_code,
        next_errors.reporting_category,
        count(*) as error_days,
        sum(next_errors.error * next_errors.error) / error_days as square,
        coalesce(
            sum(next_errors.error * next_errors.next_error) filter (next_errors.is_followed), 0
        ) / error_days as product,
        any_value(calendar_residuals.own_square / calendar_residuals.days) as own_square,
        any_value(calendar_residuals.persistent_square / calendar_residuals.days)
            as persistent_square,
        any_value(calendar_residuals.own_product / calendar_residuals.days) as own_product,
        any_value(calendar_residuals.persistent_product / calendar_residuals.days)
            as persistent_product,
        any_value(calendar_residuals.degrees / calendar_residuals.days) * error_days as degrees,
    from next_errors
    inner join calendar_residuals
        on calendar_residuals.school_year = next_errors.school_year
        and calendar_residuals.calendar_id = next_errors.calendar_id
    group by all
)

select * from moments
