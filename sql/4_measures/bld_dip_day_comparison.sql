-- Absence on each weekday's ordinary days beside the ordinary days near them.
-- grain: school_year, level, cds_code, reporting_category, weekday
with days as (
    select * from measures.bld_dip_day
),

weights as (
    select * from measures.bld_calendar_weekday
),

ordinary_days as (
    select * from days
    where is_ordinary
),

seasons as (
    select
        ordinary_days.school_year,
        ordinary_days.level,
        ordinary_days.cds_code,
        ordinary_days.calendar_id,
        ordinary_days.reporting_category,
        ordinary_days.calendar_date,
        ordinary_days.weekday,
        ordinary_days.students,
        ordinary_days.days_absent,
        sum(weights.weight * neighbors.absence_rate) / sum(weights.weight) as season_rate,
    from ordinary_days
    inner join weights
        on weights.school_year = ordinary_days.school_year
        and weights.calendar_id = ordinary_days.calendar_id
        and weights.calendar_date = ordinary_days.calendar_date
    inner join ordinary_days as neighbors
        on neighbors.series_key = ordinary_days.series_key
        and neighbors.calendar_date = weights.neighbor_date
    group by all
),

compared as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        weekday,
        sum(days_absent) as days_absent,
        sum(students * season_rate) as season_days_absent,
    from seasons
    group by all
)

select * from compared
