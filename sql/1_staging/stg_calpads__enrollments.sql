-- CALPADS enrollments after additions, replacements and deletions.
-- grain: none
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
    select *
    from renamed
    window same_record as (partition by school_year, student_key, school_code, entry_date)
    qualify
        not bool_or(transaction_type = 'D') over same_record
        and (transaction_type = 'R' or not bool_or(transaction_type = 'R') over same_record)
),

enrollments as (
    select distinct * exclude (transaction_type)
    from current_records
)

select * from enrollments
