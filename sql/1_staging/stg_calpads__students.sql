-- CALPADS student information, one record per effective date.
-- grain: school_year, student_key, effective_start_date
with source as (
    select * from raw.sinf
),

renamed as (
    select
        school_year,
        student_key,
        reporting_school,
        gender,
        hispanic,
        parent_education,
        transaction_type,
        list_filter([race_1, race_2, race_3, race_4, race_5], code -> code <> '') as race_codes,
        coalesce(staging.to_compact_date(effective_start_date), date '1900-01-01')
            as effective_start_date,
        staging.to_compact_date(birth_date) as birth_date,
    from source
),

current_records as (
    select *
    from renamed
    window same_record as (
        partition by school_year, student_key, reporting_school, effective_start_date
    )
    qualify
        not bool_or(transaction_type = 'D') over same_record
        and (transaction_type = 'R' or not bool_or(transaction_type = 'R') over same_record)
),

one_a_date as (
    select * exclude (transaction_type, reporting_school)
    from current_records
    qualify row_number() over (
        partition by school_year, student_key, effective_start_date
        order by hispanic desc, race_codes desc, gender desc, parent_education, birth_date
    ) = 1
)

select * from one_a_date
