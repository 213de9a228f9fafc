-- severity: error
-- What this finds: schools that stand twice in schools.csv.
-- Why it matters: their students would be counted twice.
-- How to resolve: keep one row for each school.
select cds_code
from raw.schools
group by cds_code
having count(*) > 1
