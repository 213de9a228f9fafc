-- Absence by month with its center line and limits, and what is a signal: a month outside the
-- limits, or at the end of a run of months on one side of the center line. Judged from the rounded
-- figures as shown; a rate in whole percents is too coarse to be judged.
-- grain: school_year, level, cds_code, month
with months as (
    select * from cleared.attendance_control
),

sided as (
    select
        *,
        if(is_fine, sign(round(absence_rate - center_rate, 6)), null) as side,
    from months
),

numbered as (
    select
        *,
        row_number() over (partition by level, cds_code order by month)
        - row_number() over (partition by level, cds_code, side order by month) as stretch,
    from sided
),

with_runs as (
    select
        *,
        row_number() over (partition by level, cds_code, side, stretch order by month)
            as run_months,
    from numbered
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        month,
        absence_rate::double as absence_rate,
        center_rate::double as center_rate,
        lower_limit::double as lower_limit,
        upper_limit::double as upper_limit,
        case
            when disclosure = 'suppressed' then null
            when not is_fine then 'not judged'
            when absence_rate > upper_limit then 'above the limits'
            when absence_rate < lower_limit then 'below the limits'
            when side > 0 and run_months >= control_run_months then 'run above'
            when side < 0 and run_months >= control_run_months then 'run below'
            else 'none'
        end as signal,
        is_baseline,
        disclosure,
    from with_runs
    order by array_position(['C', 'D', 'S'], level), cds_code, month
)

select * from in_order
