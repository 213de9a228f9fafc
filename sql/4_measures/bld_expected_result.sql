-- What was to be expected of each place this year, and the variance of what is observed around it:
-- chance of both years, less what the same students repeat, and the uncertainty of the others'
-- change. Ratios are of observed to what last year's class rates give.
-- grain: school_year, level, cds_code, reporting_category
with expected_counts as (
    select * from measures.bld_expected_count
),

priors as (
    select * from measures.bld_expected_prior
),

policies as (
    select * from dimensions.dim_policy
),

comparable as (
    select
        expected_counts.*,
        priors.ratio_variance,
        priors.persistence,
        expected_counts.chronic_before / expected_counts.standard_before as ratio_before,
        expected_counts.standard_students * expected_counts.rest_chronic
        / expected_counts.rest_standard
        / (expected_counts.rest_chronic_before / expected_counts.rest_standard_before)
            as changed_students,
        (1 - expected_counts.rest_chronic / expected_counts.rest_students)
        / expected_counts.rest_chronic
        + (1 - expected_counts.rest_chronic_before / expected_counts.rest_students_before)
        / expected_counts.rest_chronic_before as rest_variance,
    from expected_counts
    inner join priors
        on priors.school_year = expected_counts.school_year
        and priors.level = expected_counts.level
        and priors.kind = expected_counts.kind
    inner join policies
        on policies.school_year = expected_counts.school_year
    where expected_counts.students >= policies.ranked_minimum_students
        and expected_counts.students_before >= policies.ranked_minimum_students
        and expected_counts.rest_students >= policies.ranked_minimum_students
        and expected_counts.rest_students_before >= policies.ranked_minimum_students
        and expected_counts.rest_chronic > 0
        and expected_counts.rest_chronic_before > 0
),

with_chance as (
    select
        *,
        (1 - standard_before / students_before) / standard_before as chance_before,
        greatest(1 - changed_students / students, 0) / changed_students as chance_now,
        persistence * staying_students / sqrt(students * students_before)
        * sqrt(chance_before * chance_now) as chance_shared,
    from comparable
),

shrunk as (
    select
        *,
        (ratio_variance + chance_shared) / (ratio_variance + chance_before) as reliability,
        1 + reliability * (ratio_before - 1) as ratio,
        least(changed_students * ratio, students) as expected_students,
    from with_chance
),

spread as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        kind,
        ratio_before,
        reliability,
        expected_students,
        expected_students * (1 - expected_students / students)
        + power(changed_students, 2) * ratio
        * (ratio_variance - (ratio_variance + chance_shared) * reliability)
        + power(expected_students, 2) * rest_variance as variance,
    from shrunk
    where expected_students > 0 and expected_students < students
)

select * from spread
