-- CALPADS English language acquisition: a status holds until the day before the next begins.
-- grain: school_year, student_key, start_date
with source as (
    select * from raw.sela
),

renamed as (
    select
        school_year,
        student_key,
        reporting_school,
        el_status,
        transaction_type,
        coalesce(staging.to_compact_date(start_date), date '1900-01-01') as start_date,
    from source
),

current_records as (
    select *
    from renamed
    window same_record as (
        partition by school_year, student_key, reporting_school, el_status, start_date
    )
    qualify
        not bool_or(transaction_type = 'D') over same_record
        and (transaction_type = 'R' or not bool_or(transaction_type = 'R') over same_record)
),

one_status_a_day as (
    select school_year, student_key, min(el_status) as el_status, start_date
    from current_records
    group by all
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
    from one_status_a_day
)

select * from with_end_date
