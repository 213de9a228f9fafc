-- The only place where names live: the newest name that a file gives for each student.
-- grain: student_key
with local_student as (
    select * from identity.local_student
),

names as (
    select district_code, local_student_id, first_name, last_name, school_year
    from incoming.senr
    union all
    select district_code, local_student_id, first_name, last_name, school_year
    from incoming.sinf
    union all
    select district_code, local_student_id, first_name, last_name, school_year
    from incoming.students
),

newest_name as (
    select
        district_code,
        local_student_id,
        max_by((first_name, last_name), (school_year, last_name, first_name)) as person_name,
    from names
    where last_name <> '' or first_name <> ''
    group by all
),

students as (
    select
        local_student.student_key,
        any_value(local_student.ssid) as ssid,
        max(newest_name.person_name)[1] as first_name,
        max(newest_name.person_name)[2] as last_name,
    from local_student
    left join newest_name
        on newest_name.district_code = local_student.district_code
        and newest_name.local_student_id = local_student.local_student_id
    group by local_student.student_key
)

select * from students
