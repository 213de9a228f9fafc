-- How the errors of single days add up in the excess of a position, from the calendar alone: errors
-- that are a day's own, errors that persist over adjoining days, and what a season may do between
-- the ordinary days.
-- grain: school_year, calendar_id, break_number, position
with contrasts as (
    select * from measures.bld_break_contrast
),

features as (
    select * from measures.bld_baseline_feature
),

policies as (
    select * from dimensions.dim_dip_policy
),

lags as (
    select
        school_year,
        apart,
        pow(absence_persistence, abs(apart)) as persistence,
    from (select *, unnest(range(-4, 5)) as apart from policies) as lags_of_years
),

variations as (
    select
        contrasts.school_year,
        contrasts.calendar_id,
        contrasts.break_number,
        contrasts.position,
        sum(contrasts.contrast * others.contrast) filter (lags.apart = 0) as own_variation,
        sum(contrasts.contrast * others.contrast * lags.persistence) as persistent_variation,
    from contrasts
    inner join lags
        on lags.school_year = contrasts.school_year
    inner join contrasts as others
        on others.school_year = contrasts.school_year
        and others.calendar_id = contrasts.calendar_id
        and others.break_number = contrasts.break_number
        and others.position = contrasts.position
        and others.day_number = contrasts.day_number + lags.apart
    group by all
),

gaps as (
    select
        contrasts.school_year,
        contrasts.calendar_id,
        contrasts.break_number,
        contrasts.position,
        features.feature,
        sum(contrasts.contrast * features.value) / any_value(policies.season_weight) as gap,
    from contrasts
    inner join features
        on features.school_year = contrasts.school_year
        and features.calendar_id = contrasts.calendar_id
        and features.break_number = contrasts.break_number
        and features.calendar_date = contrasts.calendar_date
    inner join policies
        on policies.school_year = contrasts.school_year
    where features.feature > 0
    group by all
),

season_gaps as (
    select
        school_year,
        calendar_id,
        break_number,
        position,
        sum(gap * gap) as season_gap,
    from gaps
    group by all
),

together as (
    select
        variations.*,
        season_gaps.season_gap,
    from variations
    inner join season_gaps
        on season_gaps.school_year = variations.school_year
        and season_gaps.calendar_id = variations.calendar_id
        and season_gaps.break_number = variations.break_number
        and season_gaps.position = variations.position
)

select * from together
