-- How much each day counts in the excess of a position of a break: the days in question for it, the
-- ordinary days against it. Positions are single days and the sides of the break together.
-- grain: school_year, calendar_id, break_number, position, calendar_date
with days as (
    select * from dimensions.dim_school_break_day
),

weights as (
    select * from measures.bld_baseline_weight
),

members as (
    select
        days.school_year,
        days.calendar_id,
        days.nearest_break_number as break_number,
        unnest([days.position::varchar, if(days.position < 0, 'before', 'after')]) as position,
        days.calendar_date,
        days.day_number,
    from days
    semi join weights
        on weights.school_year = days.school_year
        and weights.calendar_id = days.calendar_id
        and weights.calendar_date = days.calendar_date
    where days.position is not null
),

sized_members as (
    select
        *,
        count(*) over (partition by school_year, calendar_id, break_number, position) as days,
    from members
),

contrasts as (
    select
        school_year,
        calendar_id,
        break_number,
        position,
        calendar_date,
        day_number,
        1 / days as contrast,
    from sized_members
    union all
    select
        members.school_year,
        members.calendar_id,
        members.break_number,
        members.position,
        weights.neighbor_date,
        any_value(neighbors.day_number),
        -sum(weights.weight / members.days),
    from sized_members as members
    inner join weights
        on weights.school_year = members.school_year
        and weights.calendar_id = members.calendar_id
        and weights.calendar_date = members.calendar_date
    inner join days as neighbors
        on neighbors.school_year = weights.school_year
        and neighbors.calendar_id = weights.calendar_id
        and neighbors.calendar_date = weights.neighbor_date
    group by all
)

select * from contrasts
