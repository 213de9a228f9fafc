-- CALPADS English language acquisition: a status holds until the day before the next begins.
-- grain: school_year, student_key, start_date
with source as (
    select * from raw.sela
),

renamed as (
    select
        school_year,
        student_key,
        el_status,
        transaction_type,
        coalesce(staging.to_compact_date(start_date), date '1900-01-01') as start_date,
    from source
),

current_records as (
    select * exclude (transaction_type)
    from renamed
    qualify
        not bool_or(transaction_type = 'D') over (
            partition by school_year, student_key, start_date
        )
        and row_number() over (
            partition by school_year, student_key, start_date
            order by transaction_type = 'R' desc, el_status
        ) = 1
),

with_end_date as (
    select
        school_year,
        student_key,
        el_status,
        start_date,
        coalesce(
            lead(start_date) over (partition by school_year, student_key order by start_date) - 1,
            date '2999-12-31'
        )::date as end_date,
    from current_records
)

select * from with_end_date
