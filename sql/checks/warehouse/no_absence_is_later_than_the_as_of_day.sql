-- severity: notice
-- What this finds: absence rows after the last day that is counted.
-- Why it matters: they are kept and ignored until most schools have reported that day.
-- How to resolve: nothing, or give a later day with --as-of.
select absences.*
from staging.stg_sis__absences as absences
inner join dimensions.dim_school_year as years
    on years.school_year = absences.school_year
where years.is_running and absences.absence_date > years.last_date
