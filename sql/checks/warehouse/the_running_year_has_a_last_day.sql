-- severity: error
-- What this finds: a running year of which no file says how far it has come.
-- Why it matters: its days cannot be counted.
-- How to resolve: add absences.csv of the current year, or give the last day with --as-of.
select school_year
from dimensions.dim_school_year
where is_running and last_date is null
