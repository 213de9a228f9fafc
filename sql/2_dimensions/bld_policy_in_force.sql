-- Policy numbers of each school year, one a row: the newest default, or the district's own.
-- grain: policy, school_year
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
        policies.*,
        years.school_year,
    from years
    inner join policies
        on policies.first_school_year <= years.school_year
    qualify
        policies.first_school_year = max(policies.first_school_year) over (
            partition by policies.policy, years.school_year
        )
),

overridden as (
    select
        in_force.policy,
        in_force.school_year,
        in_force.unit,
        in_force.source,
        in_force.value as default_value,
        coalesce(overrides.value, in_force.value) as value,
        coalesce(overrides.value <> in_force.value, false) as is_overridden,
    from in_force
    left join overrides
        on overrides.policy = in_force.policy
)

select * from overridden
