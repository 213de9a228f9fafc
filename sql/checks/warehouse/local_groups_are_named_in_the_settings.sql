-- severity: notice
-- What this finds: codes in student_groups.csv that district.yaml does not name.
-- Why it matters: a misspelled code splits a group; each code becomes a public category.
-- How to resolve: name the group under groups in district.yaml, or correct the code.
select distinct student_groups.group_code
from staging.stg_sis__student_groups as student_groups
anti join reference.reporting_categories as categories
    on categories.reporting_category = student_groups.group_code
anti join reference.local_groups as local_groups
    on local_groups.group_code = student_groups.group_code
