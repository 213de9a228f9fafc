-- severity: error
-- What this finds: bands of attendance that begin above the next band of their scheme.
-- Why it matters: no student could lie in such a band, and one could lie in two.
-- How to resolve: let the limits under policy.bands in district.yaml rise from band to band.
select distinct scheme, band
from dimensions.dim_attendance_band
where highest_absence_share <= lowest_absence_share
