-- How many students of a district stand in one group and in another one too, over all years: says
-- which groups lie within others, and which have nobody in common.
-- grain: reporting_category, reporting_category_2
with student_groups as (
    select student_categories.*
    from facts.fct_student_reporting_category as student_categories
    inner join dimensions.dim_reporting_category as categories
        on categories.reporting_category = student_categories.reporting_category
    where
        student_categories.rule = 'dataquest' and student_categories.level = 'D'
        and categories.family in ('program', 'local', 'transition')
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
