-- The students that goals are about, in every year: those of a place who are in the group and in
-- the grades. Group and grade are those of the year there.
-- grain: school_year, rule, level, cds_code, grade_category, student_group, student_key
with subjects as (
    select distinct rule, level, cds_code, grade_category, student_group
    from dimensions.dim_smartie_goal_subject
),

grade_ranges as (
    select distinct reporting_category, grade
    from dimensions.dim_smartie_goal_grade
),

student_categories as (
    select * from facts.fct_student_reporting_category
),

student_entities as (
    select * from facts.fct_student_entity
),

in_group as (
    select
        student_categories.school_year,
        subjects.rule,
        subjects.level,
        subjects.cds_code,
        subjects.grade_category,
        subjects.student_group,
        student_categories.student_key,
    from subjects
    inner join student_categories
        on student_categories.rule = subjects.rule
        and student_categories.level = subjects.level
        and student_categories.cds_code = subjects.cds_code
        and student_categories.reporting_category = subjects.student_group
),

in_grades as (
    select in_group.*
    from in_group
    inner join student_entities
        on student_entities.school_year = in_group.school_year
        and student_entities.rule = in_group.rule
        and student_entities.level = in_group.level
        and student_entities.cds_code = in_group.cds_code
        and student_entities.student_key = in_group.student_key
    left join grade_ranges
        on grade_ranges.reporting_category = in_group.grade_category
        and grade_ranges.grade = student_entities.grade
    where in_group.grade_category = '' or grade_ranges.grade is not null
)

select * from in_grades
