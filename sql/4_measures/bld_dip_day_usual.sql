-- The absence to expect on each day: the smooth season through the ordinary days around it, each
-- freed of its weekday's factor, times the factor of the day's own weekday.
-- grain: school_year, level, cds_code, calendar_id, reporting_category, calendar_date
with days as (
    select * from measures.bld_dip_day
),

factors as (
    select * from measures.bld_dip_day_factor
),

weights as (
    select * from measures.bld_baseline_weight
),

adjusted as (
    select
        days.*,
        factors.factor,
        days.absence_rate / factors.factor as adjusted_rate,
    from days
    inner join factors
        on factors.school_year = days.school_year
        and factors.level = days.level
        and factors.cds_code = days.cds_code
        and factors.reporting_category = days.reporting_category
        and factors.weekday = days.weekday
),

neighbors as (
    select * from adjusted
    where is_ordinary
),

sums as (
    select
        adjusted.series_key,
        adjusted.calendar_date,
        count(*)::integer as ordinary_days,
        count(*) filter (neighbors.weekday = adjusted.weekday)::integer as same_weekday_days,
        sum(weights.weight * neighbors.adjusted_rate) / sum(weights.weight) as season_rate,
        greatest(sum(neighbors.days_absent), 0.5) / sum(neighbors.students) as mean_rate,
    from adjusted
    inner join weights
        on weights.school_year = adjusted.school_year
        and weights.calendar_id = adjusted.calendar_id
        and weights.calendar_date = adjusted.calendar_date
    inner join neighbors
        on neighbors.series_key = adjusted.series_key
        and neighbors.calendar_date = weights.neighbor_date
    group by all
),

with_usual as (
    select
        adjusted.school_year,
        adjusted.level,
        adjusted.cds_code,
        adjusted.calendar_id,
        adjusted.reporting_category,
        adjusted.calendar_date,
        adjusted.day_number,
        adjusted.break_number,
        adjusted.position,
        adjusted.students,
        adjusted.days_absent,
        adjusted.factor * greatest(sums.season_rate, sums.mean_rate / 4) as expected_rate,
        sums.ordinary_days,
        sums.same_weekday_days,
        adjusted.is_ordinary,
    from adjusted
    inner join sums
        on sums.series_key = adjusted.series_key
        and sums.calendar_date = adjusted.calendar_date
)

select * from with_usual
