-- The only place where names live: the newest name that a file gives for each student.
-- grain: student_key
with local_student as (
    select * from identity.local_student
),

state_student as (
    select * from identity.state_student
),

names as (
    select district_code, local_student_id, ssid, first_name, last_name, school_year
    from incoming.senr
    union all
    select district_code, local_student_id, ssid, first_name, last_name, school_year
    from incoming.sinf
    union all
    select district_code, local_student_id, ssid, first_name, last_name, school_year
    from incoming.students
),

names_of_students as (
    select
        local_student.student_key,
        names.school_year,
        names.first_name,
        names.last_name,
    from names
    inner join local_student
        on local_student.district_code = names.district_code
        and local_student.local_student_id = names.local_student_id
        and local_student.ssid = names.ssid
    where names.last_name <> '' or names.first_name <> ''
),

newest_names as (
    select
        student_key,
        max_by((first_name, last_name), (school_year, last_name, first_name)) as person_name,
    from names_of_students
    group by student_key
),

identities as (
    select student_key, ssid from local_student
    union all
    select student_key, ssid from state_student
),

students as (
    select
        identities.student_key,
        max(nullif(identities.ssid, '')) as ssid,
        any_value(newest_names.person_name)[1] as first_name,
        any_value(newest_names.person_name)[2] as last_name,
    from identities
    left join newest_names
        on newest_names.student_key = identities.student_key
    group by identities.student_key
)

select * from students
