-- How many students of a district stand in one group and in another one too, over all years: says
-- which groups lie within others, and which have nobody in common.
-- grain: reporting_category, reporting_category_2
with categories as (
    select * from dimensions.dim_reporting_category
    where family in ('program', 'local', 'transition')
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and level = 'D'
),

student_groups as (
    select student_categories.*
    from student_categories
    inner join categories
        on categories.reporting_category = student_categories.reporting_category
),

counted as (
    select
        first_groups.reporting_category,
        second_groups.reporting_category as reporting_category_2,
        count(*)::integer as students,
    from student_groups as first_groups
    inner join student_groups as second_groups
        on second_groups.school_year = first_groups.school_year
        and second_groups.cds_code = first_groups.cds_code
        and second_groups.student_key = first_groups.student_key
    group by all
)

select * from counted
