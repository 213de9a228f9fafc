-- severity: error
-- What this finds: rows without district_code in a folder of several districts.
-- Why it matters: student numbers are unique within a district only.
-- How to resolve: add the column district_code (7 digits) to every file that names students.
with student_rows as (
    select district_code from raw.absences
    union all
    select district_code from raw.student_groups
    union all
    select district_code from raw.enrollments
    union all
    select district_code from raw.students
    union all
    select district_code from raw.attendance_recovery
    union all
    select district_code from raw.interventions
)

select district_code
from student_rows
where district_code not in (select district_code from reference.districts)
