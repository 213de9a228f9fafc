-- severity: error
-- What this finds: goals whose level and cds_code are no school, district or county of the folder.
-- Why it matters: nobody would be counted, and the goal would stand without figures.
-- How to resolve: correct level or cds_code in goals.csv; a district's ends in 7 zeros.
with places as (
    select 'S' as level, cds_code from raw.schools
    union
    select 'D', cds_code from reference.districts
    union
    select subject_level, subject_cds_code from reference.run
)

select goals.goal_id, goals.level, goals.cds_code
from raw.goals as goals
where (goals.level, goals.cds_code) not in (select (level, cds_code) from places)
    and (goals.level <> 'S' or exists (select 1 from raw.schools))
