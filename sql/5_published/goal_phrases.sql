-- The words from which a goal's sentence is made: of metrics, of grades, of groups (which stand
-- after "students").
-- grain: kind, code
with groups as (
    select * from reference.group_phrases
),

grades as (
    select * from reference.grade_phrases
),

metrics as (
    select * from reference.goal_metrics
),

local_groups as (
    select * from dimensions.dim_reporting_category
    where family = 'local'
),

together as (
    select 'group' as kind, reporting_category as code, phrase, '' as short_phrase
    from groups
    union all
    select 'group', reporting_category, 'of the group ' || name, ''
    from local_groups
    union all
    select 'grade', grade, phrase, short_phrase
    from grades
    union all
    select 'metric', metric, verb_phrase, ''
    from metrics
),

in_order as (
    select *
    from together
    order by kind, code
)

select * from in_order
