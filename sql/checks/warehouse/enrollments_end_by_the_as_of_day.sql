-- severity: notice
-- What this finds: enrollments of the running year that end after the last day that is counted.
-- Why it matters: they count as open to that day; a mistyped year would keep a student enrolled.
-- How to resolve: nothing, if the exits are planned; else correct the exit date.
select enrollments.*
from facts.bld_enrollment as enrollments
inner join dimensions.dim_school_year as years
    on years.school_year = enrollments.school_year
where years.is_running and enrollments.exit_date > years.last_date
