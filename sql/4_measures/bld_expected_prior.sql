-- What is learned from all places of one kind up to a year: how far they truly differ from what
-- their students' classes give (the variance of observed over expected beyond chance, by moments),
-- and how far one student's result of a year repeats the next (correlation within places).
-- grain: school_year, level, kind
with expected_counts as (
    select * from measures.bld_expected_count
),

policies as (
    select * from dimensions.dim_policy
),

units as (
    select
        expected_counts.school_year,
        expected_counts.level,
        expected_counts.kind,
        expected_counts.chronic_before / expected_counts.standard_before as ratio,
        (1 - expected_counts.standard_before / expected_counts.students_before)
        / expected_counts.standard_before as chance_variance,
        if(
            expected_counts.staying_students > 0,
            expected_counts.staying_both
            - expected_counts.staying_before * expected_counts.staying_chronic
            / expected_counts.staying_students,
            0
        ) as repeated,
        if(
            expected_counts.staying_students > 0,
            sqrt(
                expected_counts.staying_before
                * (1 - expected_counts.staying_before / expected_counts.staying_students)
                * expected_counts.staying_chronic
                * (1 - expected_counts.staying_chronic / expected_counts.staying_students)
            ),
            0
        ) as repeatable,
    from expected_counts
    inner join policies
        on policies.school_year = expected_counts.school_year
    where expected_counts.students_before >= policies.ranked_minimum_students
),

years as (
    select distinct school_year from units
),

estimated as (
    select
        years.school_year,
        units.level,
        units.kind,
        count(*)::integer as units,
        greatest(avg(power(units.ratio - 1, 2) - units.chance_variance), 0) as ratio_variance,
        coalesce(
            greatest(sum(units.repeated) / nullif(sum(units.repeatable), 0), 0), 0
        ) as persistence,
    from years
    inner join units
        on units.school_year <= years.school_year
    group by all
)

select * from estimated
