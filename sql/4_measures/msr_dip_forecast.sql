-- The coming breaks of each place: the days of their windows, the excess absence to expect from the
-- same break in earlier years with a range for one year, and when to reach out before and after.
-- grain: school_year, level, cds_code, break_id
with coming as (
    select * from measures.bld_dip_upcoming
),

histories as (
    select * from measures.bld_dip_upcoming_outlook
),

sizes as (
    select * from measures.bld_dip_upcoming_size
),

attendance as (
    select * from measures.msr_attendance
    where reporting_category = 'TA'
),

policies as (
    select * from dimensions.dim_dip_policy
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

with_sides as (
    select
        coming.*,
        least(coming.before_start, coming.after_start) as window_start,
        greatest(coming.before_end, coming.after_end) as window_end,
        befores.points as before_points,
        afters.points as after_points,
        coalesce(coming.before_days * befores.points, 0)
        + coalesce(coming.after_days * afters.points, 0) as added_points,
        if(befores.points is null, 0, coming.before_days)
        + if(afters.points is null, 0, coming.after_days) as known_days,
        coalesce(pow(coming.before_days, 2) * befores.variance, 0)
        + coalesce(pow(coming.after_days, 2) * afters.variance, 0) as added_variance,
        coalesce(befores.deviations, afters.deviations) as deviations,
        coalesce(befores.history_years, afters.history_years, 0) as history_years,
        coalesce(befores.basis, afters.basis, 'no history') as basis,
    from coming
    left join histories as befores
        on befores.school_year = coming.school_year
        and befores.level = coming.level
        and befores.cds_code = coming.cds_code
        and befores.break_id = coming.break_id
        and befores.side = 'before'
        and coming.before_days > 0
    left join histories as afters
        on afters.school_year = coming.school_year
        and afters.level = coming.level
        and afters.cds_code = coming.cds_code
        and afters.break_id = coming.break_id
        and afters.side = 'after'
        and coming.after_days > 0
),

with_rules as (
    select
        with_sides.school_year,
        with_sides.level,
        with_sides.cds_code,
        with_sides.break_id,
        with_sides.break_name,
        with_sides.break_type,
        with_sides.window_start::varchar as window_start,
        with_sides.window_end::varchar as window_end,
        with_sides.before_start::varchar as before_start,
        with_sides.before_end::varchar as before_end,
        with_sides.after_start::varchar as after_start,
        with_sides.after_end::varchar as after_end,
        with_sides.added_points / nullif(with_sides.known_days, 0) as expected_excess,
        expected_excess
        - with_sides.deviations * sqrt(with_sides.added_variance) / with_sides.known_days
            as excess_low,
        expected_excess
        + with_sides.deviations * sqrt(with_sides.added_variance) / with_sides.known_days
            as excess_high,
        with_sides.before_points as before_excess,
        with_sides.after_points as after_excess,
        with_sides.history_years,
        with_sides.basis,
        (
            with_sides.window_start - policies.outreach_days_before
            - greatest(
                0, isodow(with_sides.window_start - policies.outreach_days_before)::integer - 5
            )
        )::date::varchar as outreach_before,
        least(
            with_sides.after_start + policies.outreach_days_after - 1, with_sides.after_end
        )::date::varchar as outreach_after,
        sizes.students,
        100::bigint * sizes.students * with_sides.known_days as expected_hundredths,
        attendance.eligible_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        attendance.is_applicable,
    from with_sides
    inner join policies
        on policies.school_year = with_sides.school_year
    inner join sizes
        on sizes.level = with_sides.level
        and sizes.cds_code = with_sides.cds_code
    inner join disclosure_rules
        on disclosure_rules.school_year = sizes.newest_year
    inner join attendance
        on attendance.school_year = sizes.newest_year
        and attendance.level = with_sides.level
        and attendance.cds_code = with_sides.cds_code
)

select * from with_rules
