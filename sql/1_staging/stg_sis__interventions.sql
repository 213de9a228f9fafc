-- Steps of the intervention ladder that were taken for a student.
-- grain: none
with source as (
    select * from raw.interventions
),

renamed as (
    select distinct
        school_year,
        student_key,
        district_code,
        staging.to_school_code(school_code) as school_code,
        lower(step) as step,
        status,
        outcome,
        staff_role,
        barrier,
        staging.to_iso_date(date) as intervention_date,
        staging.to_iso_date(due_date) as due_date,
        document_on_file = 'Y' as has_document,
    from source
)

select * from renamed
