-- The state's published chronic absenteeism, one row an entity and category; totals above schools.
-- grain: school_year, level, cds_code, reporting_category
with source as (
    select * from raw.cde_chronic_absenteeism
),

renamed as (
    select
        staging.to_school_year(academic_year) as school_year,
        if(aggregate_level = 'D1', 'D', aggregate_level) as level,
        rpad(
            lpad(county_code, 2, '0')
            || if(aggregate_level in ('T', 'C'), '', lpad(district_code, 5, '0'))
            || if(aggregate_level = 'S', lpad(school_code, 7, '0'), ''),
            14,
            '0'
        ) as cds_code,
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

totals as (
    select *
    from renamed
    where level = 'S' or (upper(charter) = 'ALL' and upper(dass) = 'ALL')
    qualify row_number() over (
        partition by school_year, level, cds_code, cde_category
        order by upper(charter) = 'ALL', source_file desc, eligible_students desc nulls last
    ) = 1
),

category_names as (
    select * from reference.cde_category_names
),

with_own_categories as (
    select
        totals.school_year,
        totals.level,
        totals.cds_code,
        coalesce(category_names.reporting_category, totals.cde_category) as reporting_category,
        totals.county_name,
        totals.district_name,
        totals.school_name,
        if(totals.charter in ('Y', 'Yes'), 'Yes', 'No') as charter,
        if(totals.dass in ('Y', 'Yes'), 'Yes', 'No') as dass,
        totals.eligible_students,
        totals.chronic_students,
        totals.chronic_rate,
    from totals
    left join category_names
        on category_names.cde_category = totals.cde_category
)

select * from with_own_categories
