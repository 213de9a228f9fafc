-- Students who count at a place, grade or group in a year and in the year before: how many, and how
-- many of them were chronically absent in either year and in both.
-- grain: school_year, level, cds_code, reporting_category
with student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and (level <> 'S' or reporting_category = 'TA')
),

counted_students as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        student_periods.student_key,
        student_categories.reporting_category,
        student_periods.is_chronic,
    from student_periods
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.level = student_periods.level
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
),

stayed as (
    select
        counted_students.school_year,
        counted_students.level,
        counted_students.cds_code,
        counted_students.reporting_category,
        count(*)::integer as students,
        (count(*) filter (counted_before.is_chronic))::integer as chronic_before,
        (count(*) filter (counted_students.is_chronic))::integer as chronic_students,
        (count(*) filter (counted_before.is_chronic and counted_students.is_chronic))::integer
            as chronic_both,
    from counted_students
    inner join counted_students as counted_before
        on counted_before.school_year = counted_students.school_year - 1
        and counted_before.level = counted_students.level
        and counted_before.cds_code = counted_students.cds_code
        and counted_before.reporting_category = counted_students.reporting_category
        and counted_before.student_key = counted_students.student_key
    group by all
)

select * from stayed
