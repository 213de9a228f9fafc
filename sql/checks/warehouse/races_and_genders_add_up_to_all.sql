-- severity: error
-- What this finds: places whose students by race, or by gender, are not all students.
-- Why it matters: every student has one race category and one gender; this is a fault of ours.
-- How to resolve: report it; nothing in the files can cause it.
with counts as (
    select
        measured.school_year,
        measured.level,
        measured.cds_code,
        categories.family,
        sum(measured.eligible_students) as eligible_students,
        sum(measured.chronic_students) as chronic_students,
    from measures.msr_chronic_absenteeism as measured
    inner join dimensions.dim_reporting_category as categories
        on categories.reporting_category = measured.reporting_category
    where categories.family in ('all', 'race', 'gender')
    group by all
)

select school_year, level, cds_code
from counts
group by all
having count(distinct eligible_students) > 1 or count(distinct chronic_students) > 1
