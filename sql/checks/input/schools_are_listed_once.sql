-- severity: error
-- What this finds: schools that stand twice in schools.csv.
-- Why it matters: their students would be counted twice.
-- How to resolve: keep one row for each school.
select right(cds_code, 7) as school_code
from raw.schools
group by all
having count(*) > 1
