-- severity: error
-- What this finds: folders of extracts later than current_year in district.yaml.
-- Why it matters: which year is running, and so how it is shown, follows from current_year.
-- How to resolve: set current_year to the newest school year.
with years as (
    select distinct school_year from raw.senr
    union
    select distinct school_year from raw.enrollments
    union
    select distinct school_year from raw.stas
    union
    select distinct school_year from raw.absences
)

select years.school_year
from years
cross join reference.run
where years.school_year > run.current_year
