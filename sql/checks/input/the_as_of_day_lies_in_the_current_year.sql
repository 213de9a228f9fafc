-- severity: error
-- What this finds: a last day (--as-of) before the current year of district.yaml has begun.
-- Why it matters: the current year would have no days at all.
-- How to resolve: give a day of the current year, or none.
select requested_as_of
from reference.run
where requested_as_of < make_date(current_year - 1, 7, 1)
