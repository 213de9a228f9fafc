-- severity: notice
-- What this finds: STAS records of students without an enrollment that counts at that school.
-- Why it matters: they are left out; the state counts them if the enrollment exists there.
-- How to resolve: send the missing enrollment, or look at its status, grade and exit reason.
select summaries.*
from staging.stg_calpads__absence_summaries as summaries
inner join dimensions.dim_school as schools
    on schools.school_code = summaries.school_code
    and (schools.is_listed or schools.district_code = summaries.district_code)
anti join (
    select * from facts.fct_enrollment where is_dataquest_population
) as enrollments
    on enrollments.school_year = summaries.school_year
    and enrollments.student_key = summaries.student_key
    and enrollments.school_cds_code = schools.cds_code
