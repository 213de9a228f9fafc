-- The figures of the goals' cells so far, on each day at which goals are looked at, in the goal's
-- year and, after as many instructional days, in others.
-- grain: metric, level, cds_code, grade_category, student_group, goal_year, point_date, school_year
with subjects as (
    select distinct
        metric,
        figure,
        rule,
        level,
        cds_code,
        grade_category,
        student_group,
        goal_year,
    from dimensions.dim_smartie_goal_subject
),

years as (
    select * from dimensions.dim_school_year
),

targeted as (
    select * from facts.fct_targeted_student
),

all_student_days as (
    select * from facts.fct_targeted_student_days
),

student_days as (
    select all_student_days.*
    from all_student_days
    inner join years
        on years.school_year = all_student_days.school_year
    where all_student_days.school_year <> all_student_days.goal_year
        or all_student_days.point_date <= years.last_date
),

truants as (
    select *, 'truancy' as figure from facts.fct_truant_to_date
),

counted as (
    select
        subjects.metric,
        subjects.figure,
        subjects.level,
        subjects.cds_code,
        subjects.grade_category,
        subjects.student_group,
        subjects.goal_year,
        student_days.point_date,
        student_days.school_year,
        count(*) filter (student_days.is_eligible) as eligible_students,
        count(*) filter (student_days.is_chronic) as chronic_students,
        count(*) filter (student_days.days_expected > 0) as day_students,
        100 * sum(student_days.days_expected) as expected_hundredths,
        100 * sum(student_days.days_expected - student_days.days_absent) as attended_hundredths,
        count(truants.student_key) as students_of_age,
        count(*) filter (truants.is_truant) as truant_students,
    from subjects
    inner join targeted
        on targeted.rule = subjects.rule
        and targeted.level = subjects.level
        and targeted.cds_code = subjects.cds_code
        and targeted.grade_category = subjects.grade_category
        and targeted.student_group = subjects.student_group
    inner join student_days
        on student_days.goal_year = subjects.goal_year
        and student_days.school_year = targeted.school_year
        and student_days.rule = targeted.rule
        and student_days.level = targeted.level
        and student_days.cds_code = targeted.cds_code
        and student_days.student_key = targeted.student_key
    left join truants
        on truants.figure = subjects.figure
        and truants.goal_year = student_days.goal_year
        and truants.point_date = student_days.point_date
        and truants.school_year = student_days.school_year
        and truants.level = student_days.level
        and truants.cds_code = student_days.cds_code
        and truants.student_key = student_days.student_key
    where subjects.figure in ('chronic', 'attendance', 'truancy')
    group by all
),

described as (
    select
        metric,
        figure,
        level,
        cds_code,
        grade_category,
        student_group,
        goal_year,
        point_date,
        school_year,
        case figure
            when 'truancy' then students_of_age
            when 'attendance' then day_students
            else eligible_students
        end::integer as students,
        case figure
            when 'truancy' then truant_students
            when 'attendance' then attended_hundredths
            else chronic_students
        end::bigint as numerator,
        if(figure = 'attendance', expected_hundredths, students)::bigint as denominator,
    from counted
)

select * from described
