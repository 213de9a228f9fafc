-- severity: notice
-- What this finds: absence rows on days that no enrollment expects: outside it, or no school day.
-- Why it matters: they are not counted; many of them say that enrollments or calendars are wrong.
-- How to resolve: look at the calendar and the entry and exit dates of the student's school.
select absences.*
from facts.fct_absence as absences
where absences.is_absent
    and not exists (
        select 1
        from facts.fct_enrollment_span as spans
        inner join facts.fct_enrollment_span_day as calendar_days
            on calendar_days.school_year = spans.school_year
            and calendar_days.school_code = spans.school_code
            and calendar_days.tracks = spans.tracks
            and calendar_days.calendar_date = absences.absence_date
            and calendar_days.is_instructional
        where spans.school_year = absences.school_year
            and spans.student_key = absences.student_key
            and spans.school_cds_code = absences.school_cds_code
            and absences.absence_date between spans.first_date and spans.last_date
    )
