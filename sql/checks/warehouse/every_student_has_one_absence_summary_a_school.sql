-- severity: notice
-- What this finds: students with several STAS records at one school in a year.
-- Why it matters: their days are added up; a record that was sent twice doubles them.
-- How to resolve: look for files that overlap; replace a record with transaction code R.
select school_year, student_key, school_code
from staging.stg_calpads__absence_summaries
where records > 1
