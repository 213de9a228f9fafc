-- severity: notice
-- What this finds: enrollments that end before they begin, no-shows aside.
-- Why it matters: they count no days.
-- How to resolve: correct the entry or the exit date.
select *
from facts.fct_enrollment
where is_dataquest_population and last_date < first_date
