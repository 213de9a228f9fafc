-- severity: notice
-- What this finds: students enrolled in a year counted from STAS who have no record at that school.
-- Why it matters: they are not counted; a missing STAS file hides a whole school.
-- How to resolve: add the missing STAS file, or send the missing records.
select distinct enrollments.school_year, enrollments.student_key, enrollments.school_cds_code
from facts.fct_enrollment as enrollments
inner join dimensions.dim_school_year as years
    on years.school_year = enrollments.school_year
    and years.source = 'STAS'
inner join dimensions.dim_school as schools
    on schools.cds_code = enrollments.school_cds_code
    and schools.is_listed
anti join staging.stg_calpads__absence_summaries as summaries
    on summaries.school_year = enrollments.school_year
    and summaries.student_key = enrollments.student_key
    and summaries.school_code = schools.school_code
where enrollments.is_dataquest_population and enrollments.first_date <= enrollments.last_date
