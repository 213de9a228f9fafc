-- Schools, grades and groups beside what was to be expected of them in a finished year.
-- grain: school_year, level, cds_code, reporting_category
with expected_counts as (
    select * from measures.bld_expected_count
),

expected_results as (
    select * from measures.bld_expected_result
),

drifts as (
    select * from measures.bld_expected_year_drift
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

policies as (
    select * from dimensions.dim_policy
),

described as (
    select
        expected_counts.school_year,
        expected_counts.level,
        expected_counts.cds_code,
        expected_counts.reporting_category,
        expected_counts.kind,
        expected_counts.students::integer as students,
        expected_counts.chronic_students::integer as chronic_students,
        expected_counts.students_before::integer as students_before,
        expected_counts.chronic_before::integer as chronic_before,
        expected_results.expected_students::double as expected_students,
        sqrt(
            expected_results.variance
            + power(expected_results.expected_students, 2) * drifts.drift_variance
        )::double as deviation,
        policies.interval_deviations,
        policies.ranked_minimum_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        expected_counts.students > 0 as is_applicable,
    from expected_counts
    inner join disclosure_rules
        on disclosure_rules.school_year = expected_counts.school_year
    inner join policies
        on policies.school_year = expected_counts.school_year
    left join expected_results
        on expected_results.school_year = expected_counts.school_year
        and expected_results.level = expected_counts.level
        and expected_results.cds_code = expected_counts.cds_code
        and expected_results.reporting_category = expected_counts.reporting_category
    left join drifts
        on drifts.school_year = expected_counts.school_year
        and drifts.level = expected_counts.level
        and drifts.kind = expected_counts.kind
)

select * from described
