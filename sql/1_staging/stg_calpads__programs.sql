-- CALPADS program records: each says from when to when a student was in a program.
-- grain: school_year, student_key, program_code, start_date, end_date
with source as (
    select * from raw.sprg
),

renamed as (
    select
        school_year,
        student_key,
        reporting_school,
        program_code,
        transaction_type,
        coalesce(staging.to_compact_date(start_date), date '1900-01-01') as start_date,
        coalesce(staging.to_compact_date(end_date), date '2999-12-31') as end_date,
    from source
),

current_records as (
    select *
    from renamed
    window same_record as (
        partition by school_year, student_key, reporting_school, program_code, start_date
    )
    qualify
        not bool_or(transaction_type = 'D') over same_record
        and (transaction_type = 'R' or not bool_or(transaction_type = 'R') over same_record)
),

memberships as (
    select distinct school_year, student_key, program_code, start_date, end_date
    from current_records
)

select * from memberships
