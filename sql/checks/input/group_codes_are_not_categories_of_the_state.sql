-- severity: error
-- What this finds: student groups named like a category that the state already has (TA, RH, GR05).
-- Why it matters: races, genders and grades come from other files and would be counted twice.
-- How to resolve: give the group another code in student_groups.csv and district.yaml.
with group_codes as (
    select distinct group_code from raw.student_groups
    union
    select group_code from reference.local_groups
)

select group_codes.group_code
from group_codes
inner join reference.reporting_categories as categories
    on categories.reporting_category = group_codes.group_code
where categories.family <> 'program'
