-- Observed and expected absence on each day beside a break and on each side together, apart for
-- each calendar that a place keeps, with how far the errors of single days add up. Student groups
-- of schools have the sides only.
-- grain: school_year, level, cds_code, reporting_category, calendar_id, break_number, position
with expected as (
    select * from measures.bld_dip_day_usual
    where position is not null
),

windows as (
    select * from dimensions.dim_school_break_window
),

errors as (
    select * from measures.bld_break_error
),

noises as (
    select * from measures.bld_dip_error_size
),

categories as (
    select * from dimensions.dim_reporting_category
),

policies as (
    select * from dimensions.dim_dip_policy
),

labelled as (
    select
        *,
        unnest([position::varchar, if(position < 0, 'before', 'after')]) as window_position,
    from expected
),

parts as (
    select
        expected.school_year,
        expected.level,
        expected.cds_code,
        expected.reporting_category,
        expected.calendar_id,
        expected.break_number,
        expected.window_position as position,
        count(*) as days,
        avg(expected.students) as students,
        sum(expected.students) as days_expected,
        sum(expected.days_absent) as days_absent,
        sum(expected.students * expected.expected_rate) as days_absent_expected,
        bool_and(
            expected.ordinary_days >= policies.baseline_minimum_days
            and expected.same_weekday_days >= policies.baseline_minimum_weekday_days
        ) as has_enough_days,
        min(expected.calendar_date) as first_date,
        max(expected.calendar_date) as last_date,
    from labelled as expected
    inner join categories
        on categories.reporting_category = expected.reporting_category
    inner join policies
        on policies.school_year = expected.school_year
    where expected.level <> 'S'
        or categories.family in ('all', 'span')
        or expected.window_position in ('before', 'after')
    group by all
),

judged_parts as (
    select
        parts.*,
        windows.break_id,
        windows.break_name,
        windows.break_type,
        windows.own_type,
        windows.slug,
        windows.pool_date,
        noises.dispersion
        * (
            (1 - noises.persistence) * errors.own_variation
            + noises.persistence * errors.persistent_variation
        ) as variation,
        errors.season_gap,
        noises.degrees,
        bool_or(parts.has_enough_days) over (
            partition by
                parts.school_year,
                parts.level,
                parts.cds_code,
                parts.reporting_category,
                windows.break_id,
                parts.position
        ) as is_judged,
    from parts
    inner join windows
        on windows.school_year = parts.school_year
        and windows.calendar_id = parts.calendar_id
        and windows.break_number = parts.break_number
    left join errors
        on errors.school_year = parts.school_year
        and errors.calendar_id = parts.calendar_id
        and errors.break_number = parts.break_number
        and errors.position = parts.position
    left join noises
        on noises.school_year = parts.school_year
        and noises.level = parts.level
        and noises.cds_code = parts.cds_code
        and noises.reporting_category = parts.reporting_category
)

select * from judged_parts
