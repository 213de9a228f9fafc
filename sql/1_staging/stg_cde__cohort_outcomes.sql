-- Four-year cohort outcomes as the state published them; the file's name says which outcome.
-- grain: school_year, cds_code, reporting_category, outcome
with source as (
    select * from raw.cde_cohort_outcomes
),

renamed as (
    select
        staging.to_school_year(cohort_year) as school_year,
        level,
        cds as cds_code,
        reporting_category,
        if(lower(parse_filename(source_file)) like '%dropout%', 'dropout', 'graduation') as outcome,
        staging.to_figure(cohort)::integer as cohort_students,
        staging.to_figure(count)::integer as outcome_students,
        (staging.to_figure(rate) / 100)::decimal(6, 3) as outcome_rate,
    from source
    qualify row_number() over (
        partition by cohort_year, cds, reporting_category, outcome
        order by source_file desc, cohort_students desc nulls last, outcome_students
    ) = 1
)

select * from renamed
