-- severity: error
-- What this finds: attendance codes that are given two categories in one year.
-- Why it matters: the same row would be an absence and not one.
-- How to resolve: keep one row for each code in attendance_codes.csv.
select school_year, code
from raw.attendance_codes
group by all
having count(distinct category) > 1
