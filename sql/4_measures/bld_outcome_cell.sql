-- Which cells the board's report has for each outcome: middle school dropout where it is counted;
-- high school dropout and graduation where grade 12 is taught, and why they cannot be estimated.
-- grain: school_year, level, cds_code, reporting_category, measure
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest'
),

categories as (
    select * from dimensions.dim_reporting_category
    where family in ('all', 'race', 'gender', 'program')
),

middle_schools as (
    select * from measures.bld_middle_school
),

high_schools as (
    select * from measures.bld_category_grade
    where rule = 'dataquest' and reporting_category = 'GR12'
),

cohort_years as (
    select * from facts.bld_cohort_year
),

group_cells as (
    select cells.* exclude (rule)
    from cells
    semi join categories
        on categories.reporting_category = cells.reporting_category
),

middle_school_cells as (
    select
        group_cells.*,
        'middle_school_dropout' as measure,
        null as reason,
    from group_cells
    semi join middle_schools
        on middle_schools.school_year = group_cells.school_year
        and middle_schools.level = group_cells.level
        and middle_schools.cds_code = group_cells.cds_code
),

high_school_cells as (
    select
        group_cells.* replace (
            group_cells.is_applicable and cohort_years.ends_cohort as is_applicable
        ),
        unnest(['high_school_dropout', 'high_school_graduation']) as measure,
        case
            when cohort_years.ends_cohort then null
            when cohort_years.has_four_years then 'year_running'
            else 'years_missing'
        end as reason,
    from group_cells
    semi join high_schools
        on high_schools.school_year = group_cells.school_year
        and high_schools.level = group_cells.level
        and high_schools.cds_code = group_cells.cds_code
    inner join cohort_years
        on cohort_years.school_year = group_cells.school_year
    where cohort_years.ends_cohort or group_cells.reporting_category = 'TA'
),

together as (
    select * from middle_school_cells
    union all by name
    select * from high_school_cells
)

select * from together
