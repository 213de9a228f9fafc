-- Eligible and chronically absent students by class: the narrowest grade span and the program
-- groups that move chronic absence most. Schools with all students, districts and counties with
-- every group.
-- grain: school_year, level, cds_code, reporting_category, grade_span, is_disadvantaged, is_english_learner, has_disability
with student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

grade_spans as (
    select reporting_category, count(*) as grades
    from reference.grade_spans
    group by reporting_category
),

classes as (
    select
        student_categories.school_year,
        student_categories.level,
        student_categories.cds_code,
        student_categories.student_key,
        coalesce(
            min_by(student_categories.reporting_category, grade_spans.grades), 'no grade'
        ) as grade_span,
        bool_or(student_categories.reporting_category = 'SS') as is_disadvantaged,
        bool_or(student_categories.reporting_category = 'SE') as is_english_learner,
        bool_or(student_categories.reporting_category = 'SD') as has_disability,
    from student_categories
    left join grade_spans
        on grade_spans.reporting_category = student_categories.reporting_category
    group by all
),

counted as (
    select
        classes.school_year,
        classes.level,
        classes.cds_code,
        student_categories.reporting_category,
        classes.grade_span,
        classes.is_disadvantaged,
        classes.is_english_learner,
        classes.has_disability,
        count(*)::integer as students,
        (count(*) filter (student_periods.is_chronic))::integer as chronic_students,
    from classes
    inner join student_periods
        on student_periods.school_year = classes.school_year
        and student_periods.level = classes.level
        and student_periods.cds_code = classes.cds_code
        and student_periods.student_key = classes.student_key
    inner join student_categories
        on student_categories.school_year = classes.school_year
        and student_categories.level = classes.level
        and student_categories.cds_code = classes.cds_code
        and student_categories.student_key = classes.student_key
    where classes.level <> 'S' or student_categories.reporting_category = 'TA'
    group by all
)

select * from counted
