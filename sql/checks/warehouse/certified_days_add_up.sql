-- severity: notice
-- What this finds: STAS records whose days attended and absent are more than the days expected.
-- Why it matters: CALPADS rejects them; the student's rate may be wrong.
-- How to resolve: correct the record; independent study days are often entered twice.
select *
from staging.stg_calpads__absence_summaries
where days_attended + days_absent > days_expected
