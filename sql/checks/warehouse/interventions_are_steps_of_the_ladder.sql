-- severity: notice
-- What this finds: steps in interventions.csv that the intervention ladder does not know.
-- Why it matters: an unknown step is no conference and stands nowhere on the ladder.
-- How to resolve: use a step of data/reference/intervention_steps.csv, or correct its spelling.
select distinct interventions.step
from staging.stg_sis__interventions as interventions
anti join reference.intervention_steps as steps
    on steps.step = interventions.step
