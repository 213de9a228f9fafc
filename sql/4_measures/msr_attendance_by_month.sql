-- Attendance of all students by calendar month (2025-11), from calendar and absences
-- whatever the year's source: certified days have no dates.
-- grain: school_year, level, cds_code, month
with periods as (
    select * from facts.fct_student_calendar_period
    where part = 'month'
),

attendance as (
    select * from measures.msr_attendance
    where reporting_category = 'TA'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
    where has_sis_days
),

counted as (
    select
        school_year,
        level,
        cds_code,
        part_value,
        count(*) as students,
        sum(days_expected) as days_expected,
        sum(days_attended) as days_attended,
    from periods
    group by all
),

with_rules as (
    select
        counted.school_year,
        counted.level,
        counted.cds_code,
        counted.part_value as month,
        counted.students::integer as students,
        attendance.eligible_students,
        (100 * counted.days_expected)::bigint as expected_hundredths,
        (100 * counted.days_attended)::bigint as attended_hundredths,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        true as is_applicable,
    from counted
    inner join disclosure_rules
        on disclosure_rules.school_year = counted.school_year
    inner join attendance
        on attendance.school_year = counted.school_year
        and attendance.level = counted.level
        and attendance.cds_code = counted.cds_code
)

select * from with_rules
