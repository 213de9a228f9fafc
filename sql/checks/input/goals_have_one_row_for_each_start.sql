-- severity: error
-- What this finds: rows of goals.csv with the same goal_id and the same start date.
-- Why it matters: rows of one goal are its targets over time; two cannot begin together.
-- How to resolve: give the goals different ids, or the later target its own start date.
select goal_id, start_date
from raw.goals
group by goal_id, start_date
having count(*) > 1
