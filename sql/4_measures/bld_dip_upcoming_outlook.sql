-- What to expect on each side of a coming break: the mean of its earlier years, each weighted by
-- how well it is known; the variance is that of one more year. A break without history takes what
-- breaks of its kind showed in the district.
-- grain: school_year, level, cds_code, break_id, side
with coming as (
    select * from measures.bld_dip_upcoming
),

of_same_break as (
    select * from measures.bld_dip_upcoming_history
),

estimates as (
    select * from measures.bld_dip_shrunk
    where reporting_category = 'TA' and position in ('before', 'after') and has_enough_days
),

policies as (
    select * from dimensions.dim_dip_policy
),

centered as (
    select
        *,
        avg(excess) over (same_break) as center,
        count(*) over (same_break) as years,
    from of_same_break
    window same_break as (partition by school_year, level, cds_code, break_id, side)
),

differences as (
    select
        level,
        cds_code,
        greatest(
            coalesce(
                sum(pow(excess - center, 2) - variance * (years - 1) / years)
                / nullif(sum((years - 1) / years), 0),
                0
            ),
            pow(0.004, 2)
        ) as year_variance,
    from centered
    group by all
),

weighted as (
    select
        of_same_break.*,
        differences.year_variance,
        1 / (of_same_break.variance + differences.year_variance) as information,
    from of_same_break
    inner join differences
        on differences.level = of_same_break.level
        and differences.cds_code = of_same_break.cds_code
),

same_break as (
    select
        school_year,
        level,
        cds_code,
        break_id,
        side,
        count(distinct estimate_year)::integer as history_years,
        'same break' as basis,
        sum(information * excess) / sum(information) as points,
        1 / sum(information) + any_value(year_variance) as variance,
    from weighted
    group by all
),

same_kind as (
    select
        coming.school_year,
        coming.level,
        coming.cds_code,
        coming.break_id,
        estimates.position as side,
        0 as history_years,
        'same kind of break' as basis,
        avg(estimates.excess) as points,
        greatest(var_samp(estimates.excess) * (1 + 1 / count(*)), pow(0.01, 2)) as variance,
    from coming
    inner join estimates
        on estimates.level = 'D'
        and estimates.break_type = coming.break_type
        and estimates.school_year <= coming.school_year
        and (coming.level = 'C' or left(estimates.cds_code, 7) = left(coming.cds_code, 7))
    anti join same_break
        on same_break.school_year = coming.school_year
        and same_break.level = coming.level
        and same_break.cds_code = coming.cds_code
        and same_break.break_id = coming.break_id
    group by all
    having count(*) >= 3
),

together as (
    select same_break.*, policies.dip_interval_deviations as deviations
    from same_break
    inner join policies
        on policies.school_year = same_break.school_year
    union all
    select same_kind.*, policies.dip_interval_deviations
    from same_kind
    inner join policies
        on policies.school_year = same_kind.school_year
)

select * from together
