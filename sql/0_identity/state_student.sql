-- Which student each SSID stands for, also those that only a list without local numbers names.
-- grain: ssid
with local_student as (
    select * from identity.local_student
),

report_students as (
    select distinct ssid from incoming.calpads_absence_report
),

known as (
    select distinct ssid, student_key
    from local_student
    where ssid <> ''
),

numbered as (
    select
        report_students.ssid,
        (select coalesce(max(student_key), 0) from local_student)
        + row_number() over (order by report_students.ssid) as student_key,
    from report_students
    anti join known
        on known.ssid = report_students.ssid
),

state_students as (
    select student_key, ssid from known
    union all
    select student_key::integer, ssid from numbered
)

select * from state_students
