-- How much each ordinary day counts for what is expected on a day: ridge regression on the stretch
-- around the nearest break. The weights of a day add up to 1 and follow from the calendar alone.
-- grain: school_year, calendar_id, calendar_date, neighbor_date
with features as (
    select * from measures.bld_baseline_feature
),

inverses as (
    select * from measures.bld_baseline_inverse
),

solved as (
    select
        targets.school_year,
        targets.calendar_id,
        targets.break_number,
        targets.calendar_date,
        inverses.other_feature as feature,
        sum(targets.value * inverses.value) as value,
    from features as targets
    inner join inverses
        on inverses.school_year = targets.school_year
        and inverses.calendar_id = targets.calendar_id
        and inverses.break_number = targets.break_number
        and inverses.feature = targets.feature
    where targets.is_target
    group by all
),

weighted as (
    select
        solved.school_year,
        solved.calendar_id,
        solved.break_number,
        solved.calendar_date,
        neighbors.calendar_date as neighbor_date,
        sum(solved.value * neighbors.value) as weight,
    from solved
    inner join features as neighbors
        on neighbors.school_year = solved.school_year
        and neighbors.calendar_id = solved.calendar_id
        and neighbors.break_number = solved.break_number
        and neighbors.feature = solved.feature
    where neighbors.is_neighbor
    group by all
)

select * from weighted
