-- The state's published absenteeism by reason, one row an entity and category; totals above
-- schools. Also for students who were chronically absent (CAY) and who were not (CAN).
-- grain: school_year, level, cds_code, reporting_category
with source as (
    select * from raw.cde_absenteeism_by_reason
),

renamed as (
    select
        staging.to_school_year(academic_year) as school_year,
        if(aggregate_level = 'D1', 'D', aggregate_level) as level,
        staging.to_cds_code(aggregate_level, county_code, district_code, school_code) as cds_code,
        reporting_category as cde_category,
        county_name,
        district_name,
        school_name,
        charter,
        coalesce(nullif(dass, ''), 'All') as dass,
        staging.to_figure(eligible)::integer as eligible_students,
        staging.to_figure(absent_students)::integer as absent_students,
        staging.to_figure(average_days_absent)::decimal(6, 1) as average_days_absent,
        staging.to_figure(days_absent)::decimal(12, 1) as days_absent,
        staging.to_figure(excused_days)::decimal(12, 1) as days_excused,
        staging.to_figure(unexcused_days)::decimal(12, 1) as days_unexcused,
        staging.to_figure(suspension_out_days)::decimal(12, 1) as days_suspension_out,
        staging.to_figure(independent_study_incomplete_days)::decimal(12, 1)
            as days_independent_study_incomplete,
        (staging.to_figure(excused_percent) / 100)::decimal(6, 3) as excused_share,
        (staging.to_figure(unexcused_percent) / 100)::decimal(6, 3) as unexcused_share,
        (staging.to_figure(suspension_out_percent) / 100)::decimal(6, 3) as suspension_out_share,
        (staging.to_figure(independent_study_incomplete_percent) / 100)::decimal(6, 3)
            as independent_study_incomplete_share,
        source_file,
    from source
    where aggregate_level in ('T', 'C', 'D', 'D1', 'S')
),

category_names as (
    select * from reference.cde_category_names
),

with_own_categories as (
    select
        renamed.*,
        coalesce(category_names.reporting_category, renamed.cde_category) as reporting_category,
    from renamed
    left join category_names
        on category_names.cde_category = renamed.cde_category
    where renamed.level = 'S' or (upper(renamed.charter) = 'ALL' and upper(renamed.dass) = 'ALL')
),

one_a_cell as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        county_name,
        district_name,
        school_name,
        if(charter in ('Y', 'Yes'), 'Yes', 'No') as charter,
        if(dass in ('Y', 'Yes'), 'Yes', 'No') as dass,
        eligible_students,
        absent_students,
        average_days_absent,
        days_absent,
        days_excused,
        days_unexcused,
        days_suspension_out,
        days_independent_study_incomplete,
        excused_share,
        unexcused_share,
        suspension_out_share,
        independent_study_incomplete_share,
    from with_own_categories
    qualify row_number() over (
        partition by school_year, level, cds_code, reporting_category
        order by
            upper(charter) = 'ALL',
            cde_category <> reporting_category,
            source_file desc,
            eligible_students desc nulls last,
            days_absent desc nulls last
    ) = 1
)

select * from one_a_cell
