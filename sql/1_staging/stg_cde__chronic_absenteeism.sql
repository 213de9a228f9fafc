-- The state's published chronic absenteeism, one row an entity and category; totals above schools.
-- grain: school_year, level, cds_code, reporting_category
with source as (
    select * from raw.cde_chronic_absenteeism
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
        staging.to_figure(chronic)::integer as chronic_students,
        (staging.to_figure(rate) / 100)::decimal(6, 3) as chronic_rate,
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
        chronic_students,
        chronic_rate,
    from with_own_categories
    qualify row_number() over (
        partition by school_year, level, cds_code, reporting_category
        order by
            upper(charter) = 'ALL',
            cde_category <> reporting_category,
            source_file desc,
            eligible_students desc nulls last,
            chronic_students desc nulls last
    ) = 1
)

select * from one_a_cell
