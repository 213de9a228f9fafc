-- Excess absence by position of a break, a place's calendars together, with the variance it has
-- without a dip: the errors of single days added up, and what the season may hide.
-- grain: school_year, level, cds_code, reporting_category, break_id, position
with judged_parts as (
    select * from measures.bld_dip_excess_by_calendar
),

policies as (
    select * from dimensions.dim_dip_policy
),

added as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        break_id,
        position,
        any_value(break_name) as break_name,
        any_value(break_type) as pool_type,
        max_by(own_type, days_expected) as own_type,
        any_value(slug) as slug,
        any_value(pool_date) as pool_date,
        sum(students) as students,
        sum(days_expected) as days_expected,
        sum(days_absent) as days_absent,
        sum(days_absent_expected) as days_absent_expected,
        sum(days_expected * sqrt(variation)) as weighted_variation,
        sum(days_expected * sqrt(season_gap)) as weighted_season_gap,
        max(days) as days,
        min(degrees) as degrees,
        any_value(is_judged) as is_judged,
        min(first_date) as first_date,
        max(last_date) as last_date,
    from judged_parts
    where has_enough_days or not is_judged
    group by all
),

rated as (
    select
        * exclude (weighted_variation, weighted_season_gap, pool_type, own_type),
        if(level = 'S', own_type, pool_type) as break_type,
        days_absent_expected / days_expected as expected_rate,
        (days_absent - days_absent_expected) / days_expected as excess,
        pow(weighted_variation / days_expected, 2)
        * expected_rate * (1 - least(expected_rate, 0.9)) / students as day_variance,
        pow(weighted_season_gap / days_expected * expected_rate, 2) as season_variance,
    from added
),

with_variance as (
    select
        rated.* exclude (day_variance, season_variance, degrees, days, is_judged),
        rated.day_variance + pow(policies.season_spread, 2) * rated.season_variance as variance,
        (1 + (rated.days - 1) * policies.dip_same_students) / rated.days / rated.students
            as dip_variance,
        (dip_variance + 1 / rated.students) / 2 as widest_dip_variance,
        policies.dip_interval_deviations
        * (1 + (1 + pow(policies.dip_interval_deviations, 2)) / (4 * greatest(rated.degrees, 4)))
            as deviations,
        rated.is_judged and rated.day_variance is not null as has_enough_days,
    from rated
    inner join policies
        on policies.school_year = rated.school_year
)

select * from with_variance
