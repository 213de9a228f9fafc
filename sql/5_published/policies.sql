-- The numbers that the rules of this site rest on. One that varies by school year has a row for
-- each year that changed it; the one of the headline year fills the sentences.
-- grain: policy, first_school_year
with edition as (
    select * from published.edition
),

numbers as (
    select * from dimensions.dim_policy_number
),

changed as (
    select
        policy,
        school_year as first_school_year,
        value,
        default_value,
        unit,
        source,
        is_overridden,
        is_derived,
    from numbers
    qualify coalesce(value <> lag(value) over (partition by policy order by school_year), true)
),

in_force as (
    select
        changed.policy,
        changed.first_school_year,
        changed.value,
        changed.default_value,
        changed.unit,
        changed.source,
        changed.is_overridden,
        changed.is_derived,
        changed.first_school_year = max(changed.first_school_year) filter (
            changed.first_school_year <= edition.headline_year
        ) over (partition by changed.policy) as is_in_force,
    from changed
    cross join edition
    order by changed.policy, changed.first_school_year
)

select * from in_force
