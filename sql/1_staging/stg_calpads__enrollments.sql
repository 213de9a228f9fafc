-- CALPADS enrollments after additions, replacements and deletions.
-- grain: school_year, student_key, school_code, entry_date, enrollment_status
with source as (
    select * from raw.senr
),

renamed as (
    select
        school_year,
        student_key,
        district_code,
        staging.to_school_code(school_code) as school_code,
        enrollment_status,
        grade,
        gender,
        exit_reason,
        completion_status,
        transaction_type,
        staging.to_compact_date(entry_date) as entry_date,
        staging.to_compact_date(exit_date) as exit_date,
        staging.to_compact_date(birth_date) as birth_date,
    from source
),

current_records as (
    select * exclude (transaction_type)
    from renamed
    qualify
        not bool_or(transaction_type = 'D') over (
            partition by school_year, student_key, school_code, entry_date
        )
        and row_number() over (
            partition by school_year, student_key, school_code, entry_date, enrollment_status
            order by transaction_type = 'R' desc, exit_date desc nulls last, exit_reason desc, grade
        ) = 1
)

select * from current_records
