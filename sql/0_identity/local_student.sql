-- Each district's own student numbers, with the student they stand for: one SSID is one student.
-- grain: district_code, local_student_id
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

numbers_with_latest_ssid as (
    select
        district_code,
        local_student_id,
        max_by(ssid, (school_year, ssid)) filter (ssid <> '') as ssid,
    from mentions
    group by all
),

keyed as (
    select
        dense_rank() over (
            order by coalesce(ssid, district_code || '-' || local_student_id)
        )::integer as student_key,
        district_code,
        local_student_id,
        ssid,
    from numbers_with_latest_ssid
)

select * from keyed
