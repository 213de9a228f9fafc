-- severity: notice
-- What this finds: a last day (--as-of) on which fewer than half of the schools recorded absences.
-- Why it matters: days not recorded yet count as attended, so rates look better than they are.
-- How to resolve: leave --as-of out, or give the newest day that was reported.
with reported as (
    select school_year, max(absence_date) as newest_absence_date
    from staging.stg_sis__absences
    group by school_year
)

select years.school_year
from dimensions.dim_school_year as years
inner join reported
    on reported.school_year = years.school_year
where years.is_running and years.last_date > reported.newest_absence_date
