-- severity: error
-- What this finds: goals about a student group that is neither the state's nor the district's own.
-- Why it matters: nobody would be counted, and the goal would stand without figures.
-- How to resolve: correct it in goals.csv (grades have a column), or name it in district.yaml.
with named as (
    select goal_id, unnest([student_group, equity_group, equity_reference]) as group_code
    from raw.goals
),

known as (
    select reporting_category as group_code
    from reference.reporting_categories
    where family in ('all', 'race', 'gender', 'program', 'transition')
    union
    select group_code from reference.local_groups
    union
    select group_code from raw.student_groups
)

select named.goal_id, named.group_code
from named
where named.group_code <> ''
    and named.group_code not in (select group_code from known)
