-- CALPADS report 14.1: students of a school by the share of their days that they were absent.
-- grain: school_year, school_code
with source as (
    select * from raw.calpads_absence_report_totals
),

renamed as (
    select
        school_year,
        staging.to_school_code(school_code) as school_code,
        total_students::integer as students,
        absent_up_to_5::integer as students_up_to_5,
        absent_over_5_under_10::integer as students_over_5_under_10,
        absent_10_under_20::integer as students_10_under_20,
        absent_20_or_more::integer as students_20_or_more,
        source_file,
    from source
),

newest_file as (
    select * exclude (source_file)
    from renamed
    qualify row_number() over (
        partition by school_year, school_code
        order by source_file desc, students desc, students_up_to_5
    ) = 1
)

select * from newest_file
