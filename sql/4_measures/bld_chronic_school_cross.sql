-- Students who could be chronically absent and who were, DataQuest rule, in every grade and group
-- of a school at once. No table shows them: whoever has the rosters knows how many students they
-- are, and so disclosure control reckons with them.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with categories as (
    select * from dimensions.dim_reporting_category
    where family in ('race', 'gender', 'program', 'local', 'transition')
),

grades as (
    select * from reference.grades
    where reporting_category <> ''
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and level = 'S' and is_eligible
),

student_entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest' and level = 'S'
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and level = 'S'
),

counted as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        grades.reporting_category,
        categories.reporting_category as reporting_category_2,
        count(*)::integer as eligible_students,
        (count(*) filter (student_periods.is_chronic))::integer as chronic_students,
    from student_periods
    inner join student_entities
        on student_entities.school_year = student_periods.school_year
        and student_entities.cds_code = student_periods.cds_code
        and student_entities.student_key = student_periods.student_key
    inner join grades
        on grades.grade = student_entities.grade
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
    inner join categories
        on categories.reporting_category = student_categories.reporting_category
    group by all
)

select * from counted
