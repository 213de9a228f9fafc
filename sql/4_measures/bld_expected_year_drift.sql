-- How much places of one kind usually drift from year to year beyond chance, relative to what was
-- expected: the variance left over, with the outer tenths drawn in so that bright spots do not
-- count as drift. A normal variance shrinks to 0.6787 when its outer tenths are drawn in.
-- grain: school_year, level, kind
with expected_counts as (
    select * from measures.bld_expected_count
),

expected_results as (
    select * from measures.bld_expected_result
),

policies as (
    select * from dimensions.dim_policy
),

residuals as (
    select
        expected_results.school_year,
        expected_results.level,
        expected_results.kind,
        (expected_counts.chronic_students - expected_results.expected_students)
        / sqrt(expected_results.variance) as residual,
        power(expected_results.expected_students, 2) / expected_results.variance as weight,
    from expected_results
    inner join expected_counts
        on expected_counts.school_year = expected_results.school_year
        and expected_counts.level = expected_results.level
        and expected_counts.cds_code = expected_results.cds_code
        and expected_counts.reporting_category = expected_results.reporting_category
),

to_year as (
    select
        years.school_year,
        residuals.level,
        residuals.kind,
        residuals.residual,
        residuals.weight,
        quantile_cont(residuals.residual, 0.1) over of_year as lowest,
        quantile_cont(residuals.residual, 0.9) over of_year as highest,
    from (select distinct school_year from residuals) as years
    inner join residuals
        on residuals.school_year <= years.school_year
    window of_year as (partition by years.school_year, residuals.level, residuals.kind)
),

estimated as (
    select
        to_year.school_year,
        to_year.level,
        to_year.kind,
        count(*)::integer as units,
        avg(power(least(greatest(residual, lowest), highest), 2)) / 0.6787 as dispersion,
        if(
            count(*) >= any_value(policies.drift_minimum_units),
            greatest(count(*) * (dispersion - 1) / sum(weight), 0),
            0
        ) as drift_variance,
    from to_year
    inner join policies
        on policies.school_year = to_year.school_year
    group by all
)

select * from estimated
