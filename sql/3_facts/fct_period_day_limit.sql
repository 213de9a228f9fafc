-- Up to which instructional day each calendar counts for each apportionment period: school months
-- of 20 days that end by the period's last date, or every day. Periods that are not over are left
-- out.
-- grain: school_year, school_code, tracks, period
with calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

periods as (
    select * from reference.apportionment_periods
),

years as (
    select * from dimensions.dim_school_year
),

policies as (
    select * from dimensions.dim_policy
),

period_years as (
    select
        years.school_year,
        periods.period,
        periods.is_whole_months,
        make_date(
            years.school_year - if(periods.last_month > 6, 1, 0),
            periods.last_month,
            periods.last_day
        ) as limit_date,
    from years
    cross join periods
    where not years.is_running
        or periods.is_whole_months
        and years.last_date >= make_date(
            years.school_year - if(periods.last_month > 6, 1, 0),
            periods.last_month,
            periods.last_day
        )
),

days_by_period as (
    select
        calendar_days.school_year,
        calendar_days.school_code,
        calendar_days.tracks,
        period_years.period,
        period_years.is_whole_months,
        max(calendar_days.day_number) as days_to_limit,
    from calendar_days
    inner join period_years
        on period_years.school_year = calendar_days.school_year
        and period_years.limit_date >= calendar_days.calendar_date
    group by all
),

with_whole_months as (
    select
        days_by_period.school_year,
        days_by_period.school_code,
        days_by_period.tracks,
        days_by_period.period,
        if(
            days_by_period.is_whole_months,
            days_by_period.days_to_limit
            - days_by_period.days_to_limit % policies.school_month_days,
            days_by_period.days_to_limit
        )::integer as days_taught,
    from days_by_period
    inner join policies
        on policies.school_year = days_by_period.school_year
),

with_last_date as (
    select
        with_whole_months.*,
        calendar_days.calendar_date as last_date,
    from with_whole_months
    inner join calendar_days
        on calendar_days.school_year = with_whole_months.school_year
        and calendar_days.school_code = with_whole_months.school_code
        and calendar_days.tracks = with_whole_months.tracks
        and calendar_days.day_number = with_whole_months.days_taught
)

select * from with_last_date
