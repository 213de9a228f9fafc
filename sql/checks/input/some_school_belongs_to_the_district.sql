-- severity: error
-- What this finds: a district in district.yaml to which no school of schools.csv belongs.
-- Why it matters: one of the codes is mistyped, and every figure would stand under a wrong name.
-- How to resolve: correct cds_code in district.yaml, or the codes in schools.csv.
select run.subject_cds_code
from reference.run as run
where not run.has_several_districts
    and exists (select 1 from raw.schools)
    and not exists (
        select 1
        from raw.schools as schools
        where left(schools.cds_code, 7) = left(run.subject_cds_code, 7)
    )
