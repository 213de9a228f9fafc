-- Every target that each goal has had, by start date, and which one is in force.
-- grain: goal_id, position
with goals as (
    select * from dimensions.dim_smartie_goal
),

in_order as (
    select
        goal_id,
        position::integer as position,
        target::double as target,
        start_date::varchar as start_date,
        target_date::varchar as target_date,
        is_in_force,
    from goals
    order by goal_id, position
)

select * from in_order
