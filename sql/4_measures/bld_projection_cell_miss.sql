-- By how many students the projections of finished years missed: chronically absent in the end, at
-- the number of students expected, less those expected. Beside it the district's miss per unit of
-- uncertainty, which its schools and groups share.
-- grain: school_year, point, level, cds_code, reporting_category
with cells as (
    select * from measures.bld_projection_cell
    where uncertainty > 0
),

results as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest' and eligible_students > 0 and not is_running
),

history as (
    select school_year, max(history_years) as history_years
    from facts.fct_student_prognosis_rest
    group by all
),

missed as (
    select
        cells.*,
        results.eligible_students,
        results.chronic_students,
        results.chronic_students * cells.expected_eligible / results.eligible_students
        - cells.expected_chronic as miss,
    from cells
    inner join results
        on results.school_year = cells.school_year
        and results.level = cells.level
        and results.cds_code = cells.cds_code
        and results.reporting_category = cells.reporting_category
),

shared as (
    select
        missed.school_year,
        missed.point,
        missed.level,
        missed.cds_code,
        missed.reporting_category,
        missed.eligible_students,
        missed.chronic_students,
        missed.eligible_to_date,
        missed.chronic_to_date,
        missed.expected_eligible,
        missed.expected_chronic,
        missed.uncertainty,
        missed.school_uncertainty,
        missed.miss,
        districts.uncertainty as district_uncertainty,
        districts.miss / districts.uncertainty as district_shift,
        history.history_years,
    from missed
    inner join missed as districts
        on districts.school_year = missed.school_year
        and districts.point = missed.point
        and districts.level = 'D'
        and districts.reporting_category = 'TA'
        and districts.cds_code = left(missed.cds_code, 7) || '0000000'
    inner join history
        on history.school_year = missed.school_year
)

select * from shared
