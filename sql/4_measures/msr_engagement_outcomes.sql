-- Dropout and graduation estimated from the district's own exit records. The first pair of counts
-- is the figure; the second is the same when every unknown case went the other way: the other end
-- of the range.
-- grain: school_year, level, cds_code, reporting_category, measure
with cells as (
    select * from measures.bld_outcome_cell
),

middle_school_dropouts as (
    select * from measures.bld_middle_school_dropout
),

cohort_outcomes as (
    select * from measures.bld_cohort_outcome
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        'middle_school_dropout' as measure,
        students,
        dropouts as outcome_students,
        students as other_end_students,
        dropouts + possible_dropouts as other_end_outcome_students,
    from middle_school_dropouts
    union all
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        'high_school_dropout',
        cohort_students,
        dropouts,
        cohort_students + lost_or_found_students,
        dropouts + lost_or_found_students,
    from cohort_outcomes
    union all
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        'high_school_graduation',
        cohort_students,
        graduates,
        cohort_students + lost_or_found_students,
        graduates,
    from cohort_outcomes
),

with_cells as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        cells.reporting_category,
        cells.measure,
        coalesce(counted.students, 0)::integer as students,
        coalesce(counted.outcome_students, 0)::integer as outcome_students,
        coalesce(counted.other_end_students, 0)::integer as other_end_students,
        coalesce(counted.other_end_outcome_students, 0)::integer as other_end_outcome_students,
        cells.reason,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        cells.is_applicable,
    from cells
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join counted
        on counted.school_year = cells.school_year
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
        and counted.reporting_category = cells.reporting_category
        and counted.measure = cells.measure
)

select * from with_cells
