-- Before TK had a code of its own (2023-24), it was KN with a program record 185.
-- grain: school_year, student_key, start_date, end_date
with programs as (
    select * from staging.stg_calpads__programs
),

records as (
    select distinct school_year, student_key, start_date, end_date
    from programs
    where program_code = '185' and school_year < 2024 and start_date <= end_date
)

select * from records
