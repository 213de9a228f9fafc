-- CALPADS program records: each says from when to when a student was in a program.
-- grain: school_year, student_key, program_code, start_date, end_date
with source as (
    select * from raw.sprg
),

renamed as (
    select
        school_year,
        student_key,
        program_code,
        transaction_type,
        coalesce(staging.to_compact_date(start_date), date '1900-01-01') as start_date,
        coalesce(staging.to_compact_date(end_date), date '2999-12-31') as end_date,
    from source
),

current_records as (
    select * exclude (transaction_type)
    from renamed
    qualify
        not bool_or(transaction_type = 'D') over (
            partition by school_year, student_key, program_code, start_date
        )
        and (
            transaction_type = 'R'
            or not bool_or(transaction_type = 'R') over (
                partition by school_year, student_key, program_code, start_date
            )
        )
        and row_number() over (
            partition by school_year, student_key, program_code, start_date, end_date
            order by transaction_type
        ) = 1
)

select * from current_records
