-- Policy numbers of each school year: the newest default, or the district's own.
-- grain: school_year
with policies as (
    select * from reference.policies
),

overrides as (
    select * from reference.policy_overrides
),

years as (
    select unnest(range(2010, 2101))::integer as school_year
),

in_force as (
    select
        years.school_year,
        policies.policy,
        max_by(policies.value, policies.first_school_year) as value,
    from years
    inner join policies
        on policies.first_school_year <= years.school_year
    group by all
),

overridden as (
    select
        in_force.school_year,
        in_force.policy,
        coalesce(overrides.value, in_force.value) as value,
    from in_force
    left join overrides
        on overrides.policy = in_force.policy
),

wide as (
    select
        school_year,
        max(value) filter (policy = 'chronic_threshold')::decimal(4, 3) as chronic_threshold,
        max(value) filter (policy = 'minimum_days')::integer as minimum_days,
        max(value) filter (policy = 'suppression_threshold')::integer as suppression_threshold,
        max(value) filter (policy = 'state_suppression_threshold')::integer
            as state_suppression_threshold,
        max(value) filter (policy = 'running_minimum_students')::integer
            as running_minimum_students,
        max(value) filter (policy = 'running_fine_students')::integer as running_fine_students,
        max(value) filter (policy = 'days_behind_limit')::integer as days_behind_limit,
        max(value) filter (policy = 'dashboard_first_year')::integer as dashboard_first_year,
        max(value) filter (policy = 'dashboard_minimum_students')::integer
            as dashboard_minimum_students,
        max(value) filter (policy = 'dashboard_colour_students')::integer
            as dashboard_colour_students,
        max(value) filter (policy = 'dashboard_reduced_colour_students')::integer
            as dashboard_reduced_colour_students,
        max(value) filter (policy = 'dashboard_small_population')::integer
            as dashboard_small_population,
        max(value) filter (policy = 'exit_date_inclusive') = 1 as is_exit_date_inclusive,
    from overridden
    group by school_year
)

select * from wide
