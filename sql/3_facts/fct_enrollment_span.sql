-- The days a student was expected at a school, cut so that no day is covered twice.
-- grain: school_year, student_key, school_cds_code, first_date
with enrollments as (
    select * from facts.fct_enrollment
),

counted as (
    select *
    from enrollments
    where is_dataquest_population and not is_exempt and first_date <= last_date
),

with_days_covered_before as (
    select
        *,
        max(last_date) over (
            partition by school_year, student_key, school_cds_code
            order by first_date, last_date desc, track
            rows between unbounded preceding and 1 preceding
        ) as covered_to,
    from counted
),

uncovered as (
    select
        school_year,
        student_key,
        school_cds_code,
        school_code,
        track,
        greatest(first_date, coalesce(covered_to + 1, first_date))::date as first_date,
        last_date,
    from with_days_covered_before
    where covered_to is null or last_date > covered_to
)

select * from uncovered
