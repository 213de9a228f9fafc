-- CALPADS report 14.2: each student's days at a school as the state's system adds them up. Days
-- that the export leaves out are null.
-- grain: school_year, student_key, school_code
with source as (
    select * from raw.calpads_absence_report
),

renamed as (
    select
        school_year,
        student_key,
        staging.to_school_code(school_code) as school_code,
        staging.to_grade(grade) as grade,
        nullif(days_suspension_out, '')::decimal(7, 2) as days_suspension_out,
        nullif(days_suspension_in, '')::decimal(7, 2) as days_suspension_in,
        nullif(days_excused, '')::decimal(7, 2) as days_excused,
        nullif(days_unexcused, '')::decimal(7, 2) as days_unexcused,
        nullif(days_independent_study_incomplete, '')::decimal(7, 2)
            as days_independent_study_incomplete,
        days_expected::decimal(7, 2) as days_expected,
        nullif(days_attended, '')::decimal(7, 2) as days_attended,
        days_absent::decimal(7, 2) as days_absent,
        source_file,
    from source
),

newest_file as (
    select * exclude (source_file)
    from renamed
    qualify row_number() over (
        partition by school_year, student_key, school_code
        order by source_file desc, days_expected desc, days_absent desc
    ) = 1
)

select * from newest_file
