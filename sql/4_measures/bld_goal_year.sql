-- What a year's figure of each cell of a goal is made of: students, and the part of them (or, for
-- attendance, hundredths of the days) that the metric counts. The same facts as the tables.
-- grain: metric, level, cds_code, grade_category, student_group, school_year
with subjects as (
    select distinct metric, figure, rule, level, cds_code, grade_category, student_group
    from dimensions.dim_smartie_goal_subject
),

targeted as (
    select * from facts.fct_targeted_student
),

student_periods as (
    select * from facts.fct_student_period
),

truants as (
    select * from facts.fct_truant_entity
),

years as (
    select * from dimensions.dim_school_year
),

counted as (
    select
        subjects.metric,
        subjects.figure,
        subjects.level,
        subjects.cds_code,
        subjects.grade_category,
        subjects.student_group,
        years.school_year,
        count(*) filter (student_periods.is_eligible)::integer as eligible_students,
        count(*) filter (student_periods.is_eligible and student_periods.is_chronic)
            as chronic_students,
        count(*) filter (student_periods.days_expected > 0) as day_students,
        coalesce(100 * sum(student_periods.days_expected), 0) as expected_hundredths,
        coalesce(100 * sum(student_periods.days_attended), 0) as attended_hundredths,
        count(truants.student_key) as students_of_age,
        count(*) filter (truants.is_truant) as truant_students,
    from subjects
    cross join years
    left join targeted
        on targeted.school_year = years.school_year
        and targeted.rule = subjects.rule
        and targeted.level = subjects.level
        and targeted.cds_code = subjects.cds_code
        and targeted.grade_category = subjects.grade_category
        and targeted.student_group = subjects.student_group
    left join student_periods
        on student_periods.school_year = targeted.school_year
        and student_periods.rule = targeted.rule
        and student_periods.level = targeted.level
        and student_periods.cds_code = targeted.cds_code
        and student_periods.student_key = targeted.student_key
    left join truants
        on truants.school_year = targeted.school_year
        and truants.level = targeted.level
        and truants.cds_code = targeted.cds_code
        and truants.student_key = targeted.student_key
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
        school_year,
        eligible_students,
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
