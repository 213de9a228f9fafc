-- Students of the SIS, one record a student and year.
-- grain: school_year, student_key
with source as (
    select * from raw.students
),

renamed as (
    select
        school_year,
        student_key,
        gender,
        hispanic,
        el_status,
        parent_education,
        list_filter([race_1, race_2, race_3, race_4, race_5], code -> code <> '') as race_codes,
        staging.to_iso_date(birth_date) as birth_date,
        coalesce(staging.to_iso_date(el_start_date), date '1900-01-01') as el_start_date,
    from source
    qualify row_number() over (
        partition by school_year, student_key
        order by
            hispanic desc,
            race_codes desc,
            gender desc,
            el_status,
            el_start_date,
            parent_education,
            birth_date
    ) = 1
)

select * from renamed
