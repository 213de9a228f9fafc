-- severity: notice
-- What this finds: dates in attendance_recovery.csv on which the student was not counted absent.
-- Why it matters: a day that was not missed cannot be made up; these sessions are not counted.
-- How to resolve: correct date_recovered; it is the missed day, not the day of the session.
select distinct sessions.school_year, sessions.student_key, sessions.date_recovered
from staging.stg_sis__attendance_recovery as sessions
inner join dimensions.dim_school_year as years
    on years.school_year = sessions.school_year
    and years.last_date >= sessions.date_session
anti join facts.fct_exception_day as absences
    on absences.school_year = sessions.school_year
    and absences.student_key = sessions.student_key
    and absences.absence_date = sessions.date_recovered
    and absences.is_absent
    and not absences.is_secondary
