-- Every student of a school in a grade and a group at once. Schools that also have high school
-- grades have rows of grades TK to 8 together too: the Dashboard's figures are within those.
-- grain: school_year, level, cds_code, student_key, reporting_category, reporting_category_2
with categories as (
    select * from dimensions.dim_reporting_category
    where family in ('race', 'gender', 'program', 'local', 'transition')
),

grades as (
    select * from reference.grades
    where reporting_category <> ''
),

dashboard_grades as (
    select * from reference.grade_spans
    where reporting_category = 'GRTK8'
),

high_grades as (
    select * from reference.grade_spans
    where reporting_category = 'GR912'
),

student_entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest' and level = 'S'
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and level = 'S'
),

schools_with_high_grades as (
    select distinct student_entities.school_year, student_entities.cds_code
    from student_entities
    inner join high_grades
        on high_grades.grade = student_entities.grade
),

first_memberships as (
    select
        student_entities.school_year,
        student_entities.cds_code,
        student_entities.student_key,
        grades.reporting_category,
    from student_entities
    inner join grades
        on grades.grade = student_entities.grade
    union all
    select
        student_entities.school_year,
        student_entities.cds_code,
        student_entities.student_key,
        dashboard_grades.reporting_category,
    from student_entities
    inner join dashboard_grades
        on dashboard_grades.grade = student_entities.grade
    inner join schools_with_high_grades
        on schools_with_high_grades.school_year = student_entities.school_year
        and schools_with_high_grades.cds_code = student_entities.cds_code
),

crossed as (
    select
        first_memberships.school_year,
        'S' as level,
        first_memberships.cds_code,
        first_memberships.student_key,
        first_memberships.reporting_category,
        categories.reporting_category as reporting_category_2,
    from first_memberships
    inner join student_categories
        on student_categories.school_year = first_memberships.school_year
        and student_categories.cds_code = first_memberships.cds_code
        and student_categories.student_key = first_memberships.student_key
    inner join categories
        on categories.reporting_category = student_categories.reporting_category
)

select * from crossed
