-- Which student groups had a source in a year; one without is not available, which is not zero.
-- grain: school_year, reporting_category
with years as (
    select * from dimensions.dim_school_year
),

categories as (
    select * from dimensions.dim_reporting_category
    where family not in ('run', 'absence')
),

group_codes_seen as (
    select distinct school_year, group_code from facts.fct_student_group
    union
    select school_year, 'SS' from facts.fct_student_attribute where parent_education = '14'
),

files as (
    select * from staging.stg_district__extract_files
),

program_years as (
    select school_year from files where extract = 'sprg'
),

el_years as (
    select school_year from files where extract = 'sela'
    union
    select school_year from staging.stg_sis__students where el_status <> ''
),

student_years as (
    select distinct school_year from files where extract in ('sinf', 'students')
),

gender_years as (
    select distinct school_year
    from files
    where extract in ('sinf', 'students', 'senr', 'stas')
),

sources as (
    select school_year, group_code as reporting_category from group_codes_seen
    union
    select program_years.school_year, codes.group_code
    from program_years
    cross join (select distinct group_code from reference.programs) as codes
    union
    select school_year, 'SE' from el_years
    union
    select student_years.school_year, categories.reporting_category
    from student_years
    cross join categories
    where categories.family = 'race'
    union
    select gender_years.school_year, categories.reporting_category
    from gender_years
    cross join categories
    where categories.family = 'gender'
),

described as (
    select
        years.school_year,
        categories.reporting_category,
        sources.reporting_category is not null
        or categories.family in ('all', 'span', 'grade', 'transition') as is_available,
    from years
    cross join categories
    left join sources
        on sources.school_year = years.school_year
        and sources.reporting_category = categories.reporting_category
)

select * from described
