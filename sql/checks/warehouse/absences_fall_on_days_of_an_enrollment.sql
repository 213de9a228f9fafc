-- severity: notice
-- What this finds: absence rows on days that no enrollment expects: outside it, or no school day.
-- Why it matters: they are not counted; many of them say that enrollments or calendars are wrong.
-- How to resolve: look at the calendar and the entry and exit dates of the student's school.
with absences as (
    select school_year, student_key, school_cds_code, absence_date
    from facts.fct_absence
    where is_absent
),

expected_absences as (
    select
        absences.school_year,
        absences.student_key,
        absences.school_cds_code,
        absences.absence_date,
    from absences
    inner join facts.fct_enrollment_span as spans
        on spans.school_year = absences.school_year
        and spans.student_key = absences.student_key
        and spans.school_cds_code = absences.school_cds_code
        and absences.absence_date between spans.first_date and spans.last_date
    inner join facts.fct_enrollment_span_day as days
        on days.school_year = spans.school_year
        and days.school_code = spans.school_code
        and days.tracks = spans.tracks
        and days.calendar_date = absences.absence_date
        and days.is_instructional
)

select absences.*
from absences
anti join expected_absences
    on expected_absences.school_year = absences.school_year
    and expected_absences.student_key = absences.student_key
    and expected_absences.school_cds_code = absences.school_cds_code
    and expected_absences.absence_date = absences.absence_date
