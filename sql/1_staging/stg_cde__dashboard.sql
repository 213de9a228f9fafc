-- The Dashboard's chronic absenteeism indicator as the state published it.
-- grain: school_year, cds_code, student_group
with source as (
    select * from raw.cde_dashboard
),

renamed as (
    select
        reporting_year::integer as school_year,
        if(rtype = 'X', 'T', rtype) as level,
        cds as cds_code,
        student_group,
        staging.to_figure(current_numerator)::integer as chronic_students,
        staging.to_figure(current_denominator)::integer as eligible_students,
        (staging.to_figure(current_status) / 100)::decimal(6, 3) as chronic_rate,
        staging.to_figure(change)::decimal(6, 1) as change_points,
        staging.to_figure(prior_numerator)::integer as prior_chronic_students,
        staging.to_figure(prior_denominator)::integer as prior_eligible_students,
        nullif(staging.to_figure(status_level)::integer, 0) as status_level,
        nullif(staging.to_figure(change_level)::integer, 0) as change_level,
        nullif(staging.to_figure(colour)::integer, 0) as colour_code,
        nullif(staging.to_figure(box)::integer, 0) as box,
        certify_flag = 'Y' as is_not_certified,
        data_error_flag = 'Y' as has_data_error,
    from source
    qualify row_number() over (
        partition by reporting_year, cds, student_group
        order by source_file desc, eligible_students desc nulls last, chronic_students
    ) = 1
)

select * from renamed
