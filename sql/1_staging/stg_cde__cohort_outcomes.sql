-- Four-year cohort outcomes as the state published them: from tables of one outcome, which their
-- file's name tells, and from the state's own file of both; totals above schools.
-- grain: school_year, cds_code, reporting_category, outcome
with tables_of_one_outcome as (
    select * from raw.cde_cohort_outcomes
),

state_files as (
    select
        *,
        if(aggregate_level = 'D1', 'D', aggregate_level) as level,
        staging.to_cds_code(aggregate_level, county_code, district_code, school_code) as cds_code,
    from raw.cde_cohort_file
    where
        aggregate_level in ('C', 'D', 'D1', 'T')
        and upper(charter) = 'ALL'
        and upper(coalesce(nullif(dass, ''), 'All')) = 'ALL'
        or aggregate_level = 'S'
),

outcomes as (
    select
        staging.to_school_year(cohort_year) as school_year,
        level,
        cds as cds_code,
        reporting_category,
        if(lower(parse_filename(source_file)) like '%dropout%', 'dropout', 'graduation') as outcome,
        cohort,
        count,
        rate,
        false as is_total,
        source_file,
    from tables_of_one_outcome
    union all
    select
        staging.to_school_year(academic_year) as school_year,
        level,
        cds_code,
        reporting_category,
        unnest(['graduation', 'dropout']) as outcome,
        cohort,
        unnest([graduates, dropouts]) as count,
        unnest([graduation_rate, dropout_rate]) as rate,
        upper(charter) = 'ALL' or upper(dass) = 'ALL' as is_total,
        source_file,
    from state_files
),

one_a_cell as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        outcome,
        staging.to_figure(cohort)::integer as cohort_students,
        staging.to_figure(count)::integer as outcome_students,
        (staging.to_figure(rate) / 100)::decimal(6, 3) as outcome_rate,
    from outcomes
    qualify row_number() over (
        partition by school_year, cds_code, reporting_category, outcome
        order by
            is_total,
            source_file desc,
            cohort_students desc nulls last,
            outcome_students
    ) = 1
)

select * from one_a_cell
