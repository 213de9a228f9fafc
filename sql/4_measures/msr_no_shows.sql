-- Students who finished the year before and were expected back: how many are not enrolled anywhere
-- in the folder this year, and of how many of these a record says that they did not show up. Groups
-- and places are those of the year before.
-- grain: school_year, level, cds_code, reporting_category
with returns as (
    select * from facts.fct_return
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

cells as (
    select * from measures.bld_cell
    where rule = 'dataquest'
),

categories as (
    select * from dimensions.dim_reporting_category
    where family in ('all', 'race', 'gender', 'program')
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        returns.school_year,
        returns.level,
        returns.cds_code,
        student_categories.reporting_category,
        count(*) as expected_students,
        count(*) filter (not returns.is_back) as missing_students,
        count(*) filter (returns.is_no_show) as no_show_students,
    from returns
    inner join student_categories
        on student_categories.school_year = returns.school_year - 1
        and student_categories.level = returns.level
        and student_categories.cds_code = returns.cds_code
        and student_categories.student_key = returns.student_key
    group by all
),

places as (
    select distinct school_year, level, cds_code from counted
),

with_cells as (
    select
        places.school_year,
        places.level,
        places.cds_code,
        cells.reporting_category,
        disclosure_rules.as_of,
        coalesce(counted.expected_students, 0)::integer as expected_students,
        coalesce(counted.missing_students, 0)::integer as missing_students,
        coalesce(counted.no_show_students, 0)::integer as no_show_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        cells.is_applicable,
    from places
    inner join cells
        on cells.school_year = places.school_year - 1
        and cells.level = places.level
        and cells.cds_code = places.cds_code
    semi join categories
        on categories.reporting_category = cells.reporting_category
    inner join disclosure_rules
        on disclosure_rules.school_year = places.school_year
    left join counted
        on counted.school_year = places.school_year
        and counted.level = places.level
        and counted.cds_code = places.cds_code
        and counted.reporting_category = cells.reporting_category
)

select * from with_cells
