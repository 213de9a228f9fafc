-- severity: error
-- What this finds: days that a calendar calls both instructional and something else.
-- Why it matters: expected days are counted from the calendar; one of the two rows is wrong.
-- How to resolve: keep one row for each school (or *), track and date in calendar.csv.
select school_year, right(school_code, 7) as school_code, track, date
from raw.calendar
group by all
having count(distinct day_type) > 1
