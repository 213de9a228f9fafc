-- The days that say what to expect near a break, and the days in question, as columns of a
-- regression: a constant and the waves of a smooth season (a Gaussian process in a Hilbert space
-- basis, Solin and Särkkä 2020), each wave weighted by how fast the season may change.
-- grain: school_year, calendar_id, break_number, calendar_date, feature
with days as (
    select * from dimensions.dim_school_break_day
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

policies as (
    select * from dimensions.dim_dip_policy
),

stretches as (
    select
        days.school_year,
        days.calendar_id,
        days.nearest_break_number as break_number,
        min(days.calendar_date) - any_value(policies.baseline_reach_days) as first_date,
        max(days.calendar_date) + any_value(policies.baseline_reach_days) as last_date,
        (first_date - date '2000-01-01' + (last_date - date '2000-01-01')) / 2 as center,
        any_value(policies.season_margin) * (last_date - first_date) / 2 as half_length,
    from days
    inner join policies
        on policies.school_year = days.school_year
    where days.position is not null
    group by all
),

days_of_stretches as (
    select
        stretches.school_year,
        stretches.calendar_id,
        stretches.break_number,
        days.calendar_date,
        days.is_ordinary as is_neighbor,
        days.nearest_break_number = stretches.break_number as is_target,
        days.calendar_date - date '2000-01-01' - stretches.center + stretches.half_length
            as days_along,
        stretches.half_length,
    from stretches
    inner join days
        on days.school_year = stretches.school_year
        and days.calendar_id = stretches.calendar_id
        and days.calendar_date between stretches.first_date and stretches.last_date
    inner join years
        on years.school_year = stretches.school_year
        and years.last_date >= days.calendar_date
    where days.is_ordinary
        or days.position is not null and days.nearest_break_number = stretches.break_number
),

waves as (
    select
        stretches.school_year,
        stretches.calendar_id,
        stretches.break_number,
        unnest(range(policies.season_waves + 1)) as feature,
        pi() * feature / (2 * stretches.half_length) as frequency,
    from stretches
    inner join policies
        on policies.school_year = stretches.school_year
),

with_waves as (
    select
        days_of_stretches.school_year,
        days_of_stretches.calendar_id,
        days_of_stretches.break_number,
        days_of_stretches.calendar_date,
        waves.feature::integer as feature,
        if(
            waves.feature = 0,
            1,
            policies.season_weight
            * sqrt(
                sqrt(2 * pi()) * policies.season_length_days
                * exp(-pow(policies.season_length_days * waves.frequency, 2) / 2)
                / days_of_stretches.half_length
            )
            * sin(waves.frequency * days_of_stretches.days_along)
        ) as value,
        days_of_stretches.is_neighbor,
        days_of_stretches.is_target,
    from days_of_stretches
    inner join policies
        on policies.school_year = days_of_stretches.school_year
    inner join waves
        on waves.school_year = days_of_stretches.school_year
        and waves.calendar_id = days_of_stretches.calendar_id
        and waves.break_number = days_of_stretches.break_number
)

select * from with_waves
