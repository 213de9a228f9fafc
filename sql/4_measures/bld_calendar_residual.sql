-- What squares and products of neighboring residuals on a calendar's ordinary days should come to
-- if errors of single days have variance 1: once for errors that are a day's own, once for errors
-- that persist over adjoining days. `degrees` are the degrees of freedom left.
-- grain: school_year, calendar_id
with days as (
    select * from dimensions.dim_school_break_day
    where is_ordinary
),

weights as (
    select * from measures.bld_baseline_weight
),

policies as (
    select * from dimensions.dim_dip_policy
),

residuals as (
    select
        weights.school_year,
        weights.calendar_id,
        days.day_number,
        neighbors.day_number as neighbor_number,
        if(weights.calendar_date = weights.neighbor_date, 1, 0) - weights.weight as share,
    from weights
    inner join days
        on days.school_year = weights.school_year
        and days.calendar_id = weights.calendar_id
        and days.calendar_date = weights.calendar_date
    inner join days as neighbors
        on neighbors.school_year = weights.school_year
        and neighbors.calendar_id = weights.calendar_id
        and neighbors.calendar_date = weights.neighbor_date
),

persistences as (
    select
        school_year,
        apart,
        pow(absence_persistence, abs(apart)) as persistence,
    from (select *, unnest(range(-4, 5)) as apart from policies) as lags
),

spread_residuals as (
    select
        residuals.school_year,
        residuals.calendar_id,
        residuals.day_number,
        residuals.neighbor_number + persistences.apart as neighbor_number,
        sum(residuals.share) filter (persistences.apart = 0) as own_share,
        sum(residuals.share * persistences.persistence) as persistent_share,
    from residuals
    inner join persistences
        on persistences.school_year = residuals.school_year
    group by all
),

products as (
    select
        residuals.school_year,
        residuals.calendar_id,
        residuals.days_apart,
        sum(residuals.share * spread_residuals.own_share) as own,
        sum(residuals.share * spread_residuals.persistent_share) as persistent,
    from (select *, unnest([0, 1]) as days_apart from residuals) as residuals
    inner join spread_residuals
        on spread_residuals.school_year = residuals.school_year
        and spread_residuals.calendar_id = residuals.calendar_id
        and spread_residuals.day_number = residuals.day_number + residuals.days_apart
        and spread_residuals.neighbor_number = residuals.neighbor_number
    group by all
),

freedom as (
    select school_year, calendar_id, count(*) as days, sum(share) as degrees
    from residuals
    where day_number = neighbor_number
    group by all
),

together as (
    select
        freedom.school_year,
        freedom.calendar_id,
        freedom.days,
        freedom.degrees,
        max(products.own) filter (products.days_apart = 0) as own_square,
        max(products.persistent) filter (products.days_apart = 0) as persistent_square,
        max(products.own) filter (products.days_apart = 1) as own_product,
        max(products.persistent) filter (products.days_apart = 1) as persistent_product,
    from freedom
    inner join products
        on products.school_year = freedom.school_year
        and products.calendar_id = freedom.calendar_id
    group by all
)

select * from together
