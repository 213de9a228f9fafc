-- How much ordinary days of a place vary around what is expected, in units of what independent
-- students would do, and how much of it persists over adjoining days: the two unknowns of its
-- residuals. A place's own persistence is drawn to that of its district's schools.
-- grain: school_year, level, cds_code, reporting_category
with moments as (
    select * from measures.bld_dip_error_moment
),

policies as (
    select * from dimensions.dim_dip_policy
),

solved as (
    select
        *,
        square * persistent_product - persistent_square * product as own_part,
        own_square * product - square * own_product as persistent_part,
        coalesce(persistent_part / nullif(own_part + persistent_part, 0), 0) as own_persistence,
    from moments
),

pooled as (
    select
        school_year,
        left(cds_code, 7) as district_code,
        avg(greatest(-1, least(2, own_persistence))) as pooled_persistence,
    from solved
    where level = 'S' and reporting_category = 'TA'
    group by all
),

together as (
    select
        solved.school_year,
        solved.level,
        solved.cds_code,
        solved.reporting_category,
        greatest(
            0,
            least(
                1,
                policies.persistence_own_weight * greatest(-1, least(2, solved.own_persistence))
                + (1 - policies.persistence_own_weight)
                * coalesce(pooled.pooled_persistence, solved.own_persistence)
            )
        ) as persistence,
        solved.square
        / (
            (1 - persistence) * solved.own_square + persistence * solved.persistent_square
        ) as dispersion,
        solved.degrees,
    from solved
    inner join policies
        on policies.school_year = solved.school_year
    left join pooled
        on pooled.school_year = solved.school_year
        and pooled.district_code = left(solved.cds_code, 7)
)

select * from together
