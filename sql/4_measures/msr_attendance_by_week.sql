-- Attendance of all students by school week, named by its Monday, from calendar and absences. The
-- students of a week are those expected on its fullest day.
-- grain: school_year, level, cds_code, week
with attendance_days as (
    select * from facts.fct_school_day
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

attendance as (
    select * from measures.msr_attendance
    where reporting_category = 'TA'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
    where has_sis_days
),

days_at_level as (
    select
        attendance_days.school_year,
        school_entities.level,
        school_entities.cds_code,
        attendance_days.calendar_date,
        sum(attendance_days.students_expected) as students_expected,
        sum(attendance_days.days_absent) as days_absent,
    from attendance_days
    inner join school_entities
        on school_entities.school_cds_code = attendance_days.school_cds_code
    group by all
),

weeks as (
    select
        school_year,
        level,
        cds_code,
        date_trunc('week', calendar_date)::date as week,
        max(students_expected) as students,
        sum(students_expected) as days_expected,
        sum(students_expected - days_absent) as days_attended,
    from days_at_level
    group by all
),

with_rules as (
    select
        weeks.school_year,
        weeks.level,
        weeks.cds_code,
        weeks.week::varchar as week,
        weeks.students::integer as students,
        attendance.eligible_students,
        (100 * weeks.days_expected)::bigint as expected_hundredths,
        (100 * weeks.days_attended)::bigint as attended_hundredths,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        true as is_applicable,
    from weeks
    inner join disclosure_rules
        on disclosure_rules.school_year = weeks.school_year
    inner join attendance
        on attendance.school_year = weeks.school_year
        and attendance.level = weeks.level
        and attendance.cds_code = weeks.cds_code
)

select * from with_rules
