-- severity: notice
-- What this finds: student numbers of a district that stand beside more than one SSID.
-- Why it matters: rows with an SSID count for that SSID; rows without one, for the newest.
-- How to resolve: correct the SSID; a charter with numbers of its own needs SSIDs in every file.
select district_code, local_student_id
from identity.local_student
where ssid <> ''
group by all
having count(*) > 1
