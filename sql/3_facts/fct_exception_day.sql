-- Attendance exceptions that count: those on an instructional day inside an enrollment.
-- grain: school_year, student_key, school_cds_code, is_secondary, absence_date
with absences as (
    select * from facts.fct_absence
),

spans as (
    select * from facts.fct_enrollment_span
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
    where is_instructional
),

inside_enrollments as (
    select
        absences.school_year,
        absences.student_key,
        absences.school_cds_code,
        spans.tracks,
        absences.category,
        absences.days_absent,
        absences.hours_absent,
        absences.absence_date,
        absences.is_absent,
        spans.is_secondary,
    from absences
    inner join spans
        on spans.school_year = absences.school_year
        and spans.student_key = absences.student_key
        and spans.school_cds_code = absences.school_cds_code
        and absences.absence_date between spans.first_date and spans.last_date
    inner join calendar_days
        on calendar_days.school_year = spans.school_year
        and calendar_days.school_code = spans.school_code
        and calendar_days.tracks = spans.tracks
        and calendar_days.calendar_date = absences.absence_date
)

select * from inside_enrollments
