-- When each student was born: as the newest SINF record of the year says, else SENR, else the SIS.
-- grain: school_year, student_key
with calpads_students as (
    select * from staging.stg_calpads__students
),

calpads_enrollments as (
    select * from staging.stg_calpads__enrollments
),

sis_students as (
    select * from staging.stg_sis__students
),

recorded as (
    select school_year, student_key, birth_date, effective_start_date as recorded_date, 1 as rank
    from calpads_students
    union all
    select school_year, student_key, birth_date, entry_date, 2
    from calpads_enrollments
    union all
    select school_year, student_key, birth_date, null, 3
    from sis_students
),

born as (
    select school_year, student_key, birth_date
    from recorded
    where birth_date is not null
    qualify row_number() over (
        partition by school_year, student_key
        order by rank, recorded_date desc, birth_date desc
    ) = 1
)

select * from born
