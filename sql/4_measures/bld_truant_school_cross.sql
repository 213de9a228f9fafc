-- Students of compulsory age and how many are truant, in every grade and group of a school at once.
-- No table shows them: whoever has the rosters knows how many students they are, and so disclosure
-- control reckons with them.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with categories as (
    select * from dimensions.dim_reporting_category
    where family in ('race', 'gender', 'program', 'local', 'transition')
),

grades as (
    select * from reference.grades
    where reporting_category <> ''
),

truants as (
    select * from facts.fct_truant_entity
    where level = 'S'
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
        truants.school_year,
        truants.level,
        truants.cds_code,
        grades.reporting_category,
        categories.reporting_category as reporting_category_2,
        count(*)::integer as students,
        (count(*) filter (truants.is_truant))::integer as truant_students,
    from truants
    inner join student_entities
        on student_entities.school_year = truants.school_year
        and student_entities.cds_code = truants.cds_code
        and student_entities.student_key = truants.student_key
    inner join grades
        on grades.grade = student_entities.grade
    inner join student_categories
        on student_categories.school_year = truants.school_year
        and student_categories.cds_code = truants.cds_code
        and student_categories.student_key = truants.student_key
    inner join categories
        on categories.reporting_category = student_categories.reporting_category
    group by all
)

select * from counted
