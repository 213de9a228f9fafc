-- Student groups, grade spans and grades, and which of these are crossed with groups; local groups
-- last.
-- grain: reporting_category
with categories as (
    select * from reference.reporting_categories
),

local_groups as (
    select * from reference.local_groups
),

groups_seen as (
    select distinct group_code from staging.stg_sis__student_groups
),

local_codes as (
    select group_code from local_groups
    union
    select group_code from groups_seen
),

local_categories as (
    select
        local_codes.group_code as reporting_category,
        'local' as family,
        coalesce(local_groups.group_name, local_codes.group_code) as name,
        (1000 + row_number() over (order by local_codes.group_code))::integer as sort_order,
        false as is_crossed,
    from local_codes
    left join local_groups
        on local_groups.group_code = local_codes.group_code
    anti join categories
        on categories.reporting_category = local_codes.group_code
),

together as (
    select * from categories
    union all
    select * from local_categories
)

select * from together
