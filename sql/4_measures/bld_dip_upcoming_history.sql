-- What each side of a coming break showed at the place in earlier years: the break of the same name
-- that was nearest to the same time of year.
-- grain: school_year, level, cds_code, break_id, side, estimate_year
with coming as (
    select * from measures.bld_dip_upcoming
),

estimates as (
    select * from measures.bld_dip_shrunk
    where reporting_category = 'TA' and position in ('before', 'after') and has_enough_days
),

of_same_break as (
    select
        coming.school_year,
        coming.level,
        coming.cds_code,
        coming.break_id,
        estimates.position as side,
        estimates.school_year as estimate_year,
        estimates.excess,
        estimates.variance + estimates.dip_variance * greatest(estimates.excess, 0) as variance,
    from coming
    inner join estimates
        on estimates.level = coming.level
        and estimates.cds_code = coming.cds_code
        and estimates.slug = coming.slug
        and estimates.school_year < coming.school_year
        and (
            coming.break_type in ('year start', 'year end')
            or abs(
                (estimates.pool_date + to_years(coming.school_year - estimates.school_year))::date
                - coming.pool_date
            ) <= 45
        )
    qualify row_number() over (
        partition by
            coming.school_year,
            coming.level,
            coming.cds_code,
            coming.break_id,
            estimates.position,
            estimates.school_year
        order by
            abs(
                (estimates.pool_date + to_years(coming.school_year - estimates.school_year))::date
                - coming.pool_date
            ),
            estimates.break_id
    ) = 1
)

select * from of_same_break
