-- Which student each district's own student number stands for. One SSID is one student; a row
-- without an SSID means the student that the number's newest SSID names.
-- grain: district_code, local_student_id, ssid
with mentions as (
    select district_code, local_student_id, ssid, school_year from incoming.senr
    union all
    select district_code, local_student_id, ssid, school_year from incoming.sinf
    union all
    select district_code, local_student_id, ssid, school_year from incoming.sprg
    union all
    select district_code, local_student_id, ssid, school_year from incoming.sela
    union all
    select district_code, local_student_id, ssid, school_year from incoming.stas
    union all
    select district_code, local_student_id, ssid, school_year from incoming.enrollments
    union all
    select district_code, local_student_id, ssid, school_year from incoming.students
    union all
    select distinct district_code, local_student_id, '', school_year from incoming.absences
    union all
    select district_code, local_student_id, '', school_year from incoming.student_groups
    union all
    select district_code, local_student_id, '', school_year from incoming.attendance_recovery
    union all
    select district_code, local_student_id, '', school_year from incoming.interventions
),

newest_ssids as (
    select
        district_code,
        local_student_id,
        max_by(ssid, (school_year, ssid)) filter (ssid <> '') as newest_ssid,
    from mentions
    group by all
),

numbers as (
    select distinct district_code, local_student_id, ssid from mentions
    union
    select distinct district_code, local_student_id, '' from mentions
),

keyed as (
    select
        dense_rank() over (
            order by coalesce(
                nullif(numbers.ssid, ''),
                newest_ssids.newest_ssid,
                numbers.district_code || '-' || numbers.local_student_id
            )
        )::integer as student_key,
        numbers.district_code,
        numbers.local_student_id,
        numbers.ssid,
    from numbers
    inner join newest_ssids
        on newest_ssids.district_code = numbers.district_code
        and newest_ssids.local_student_id = numbers.local_student_id
)

select * from keyed
