-- severity: notice
-- What this finds: students of SINF or students.csv who are enrolled nowhere in that year.
-- Why it matters: they count in no figure; if they attended, an enrollment is missing.
-- How to resolve: send the missing enrollment, or leave it: rows of students who left do no harm.
with students as (
    select school_year, student_key
    from staging.stg_calpads__students
    union
    select school_year, student_key
    from staging.stg_sis__students
)

select students.*
from students
semi join dimensions.dim_school_year as years
    on years.school_year = students.school_year
anti join facts.bld_enrollment as enrollments
    on enrollments.school_year = students.school_year
    and enrollments.student_key = students.student_key
