-- Policy numbers of goals and their ranges of each school year.
-- grain: school_year
with policies as (
    select * from dimensions.bld_policy_in_force
),

wide as (
    select
        school_year,
        max(value) filter (policy = 'goal_minimum_students')::integer as goal_minimum_students,
        max(value) filter (policy = 'goal_range_deviations')::double as goal_range_deviations,
        max(value) filter (policy = 'goal_pattern_spread')::double as goal_pattern_spread,
        max(value) filter (policy = 'goal_pattern_years')::double as goal_pattern_years,
        max(value) filter (policy = 'goal_trend_years')::integer as goal_trend_years,
    from policies
    group by school_year
)

select * from wide
