-- severity: notice
-- What this finds: enrolled students whose birth date no file of the year gives.
-- Why it matters: nobody knows whether they are of school age; truancy figures leave them out.
-- How to resolve: fill the birth date in SINF or SENR, or in students.csv, and export it again.
select distinct enrollments.school_year, enrollments.student_key
from facts.fct_enrollment as enrollments
inner join dimensions.dim_school_year as years
    on years.school_year = enrollments.school_year
    and years.has_sis_days
anti join facts.bld_student_birth as births
    on births.school_year = enrollments.school_year
    and births.student_key = enrollments.student_key
where enrollments.is_dataquest_population
