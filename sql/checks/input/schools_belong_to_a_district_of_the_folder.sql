-- severity: error
-- What this finds: schools in a folder of several districts whose code begins with none of them.
-- Why it matters: their students would count in no district.
-- How to resolve: correct cds_code in schools.csv, or add the district to district.yaml.
select schools.cds_code
from raw.schools as schools
cross join reference.run as run
where run.has_several_districts
    and left(schools.cds_code, 7) not in (select district_code from reference.districts)
