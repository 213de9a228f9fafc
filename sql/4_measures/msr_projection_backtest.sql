-- How projections would have done in the district's own finished years: mean error and how often
-- the 80% range held the final rate, by month, for all students of districts and schools of enough
-- students; beside it the errors of two naive rules, last year's rate and the rate to date. Each
-- year is projected from the other finished years.
-- grain: month
with misses as (
    select * from measures.bld_projection_cell_miss
    where reporting_category = 'TA' and point <> 'as-of'
),

errors as (
    select * from measures.bld_projection_error
    where basis = 'several years'
),

results as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest' and eligible_students > 0
),

policies as (
    select * from dimensions.dim_projection_policy
),

ranged as (
    select
        misses.*,
        misses.chronic_students / misses.eligible_students as actual_rate,
        misses.expected_chronic / misses.expected_eligible as expected_rate,
        results.chronic_students / results.eligible_students as last_rate,
        misses.chronic_to_date / nullif(misses.eligible_to_date, 0) as rate_to_date,
        errors.deviations
        * sqrt(
            measures.to_projection_variance(
                misses.uncertainty,
                misses.school_uncertainty,
                false,
                errors.district_spread,
                errors.school_spread,
                errors.group_spread
            )
        ) as students_further,
    from misses
    inner join errors
        on errors.school_year = misses.school_year
        and errors.point = misses.point
    inner join policies
        on policies.school_year = misses.school_year
        and policies.backtest_minimum_students <= misses.eligible_students
    inner join results
        on results.school_year = misses.school_year - 1
        and results.level = misses.level
        and results.cds_code = misses.cds_code
        and results.reporting_category = misses.reporting_category
),

judged as (
    select
        *,
        abs(expected_rate - actual_rate) as error,
        actual_rate between
        measures.to_projection_bound(expected_chronic, expected_eligible, -students_further)
        and measures.to_projection_bound(expected_chronic, expected_eligible, students_further)
            as is_covered,
    from ranged
),

by_month as (
    select
        point as month,
        count(distinct school_year)::integer as years,
        count(*)::integer as projections,
        avg(error) as mean_error,
        avg(abs(last_rate - actual_rate)) as mean_error_of_last_year,
        avg(abs(rate_to_date - actual_rate)) as mean_error_to_date,
        avg(is_covered::integer) as covered_share,
    from judged
    group by all
)

select * from by_month
