-- Excess by position with what schools borrow from their district: a school's own estimate and its
-- district's, weighted by how well each is known. Districts and counties keep their own.
-- grain: school_year, level, cds_code, reporting_category, break_id, position
with excesses as (
    select * from measures.bld_dip_excess_of_place
),

spreads as (
    select * from measures.bld_dip_school_spread
),

policies as (
    select * from dimensions.dim_dip_policy
),

parents as (
    select
        school_year,
        left(cds_code, 7) as district_code,
        reporting_category,
        break_id,
        position,
        excess,
        variance,
        students,
    from excesses
    where level = 'D' and has_enough_days
),

with_parent as (
    select
        excesses.*,
        parents.excess as parent_excess,
        parents.variance as parent_variance,
        parents.students as parent_students,
        least(1, excesses.students / parents.students) as parent_share,
        spreads.spread_variance,
        greatest(spreads.spread_variance, pow(policies.dip_floor_points, 2)) as school_spread,
        excesses.variance
        + excesses.widest_dip_variance * greatest(coalesce(parents.excess, 0), 0) as full_variance,
        if(parents.excess is null, 1, school_spread / (school_spread + full_variance))
            as own_weight,
    from excesses
    inner join policies
        on policies.school_year = excesses.school_year
    left join parents
        on parents.school_year = excesses.school_year
        and parents.district_code = left(excesses.cds_code, 7)
        and parents.reporting_category = excesses.reporting_category
        and parents.break_id = excesses.break_id
        and parents.position = if(
            excesses.level = 'S' and excesses.has_enough_days, excesses.position, ''
        )
    left join spreads
        on spreads.school_year = parents.school_year
        and spreads.parent_cds_code = parents.district_code || '0000000'
        and spreads.reporting_category = parents.reporting_category
        and spreads.break_id = parents.break_id
        and spreads.position = parents.position
),

shrunk as (
    select
        * exclude (excess, variance, dip_variance),
        own_weight * excess + (1 - own_weight) * coalesce(parent_excess, 0) as excess,
        own_weight * own_weight * variance
        + coalesce(
            (1 - own_weight) * (1 - own_weight) * (parent_variance + spread_variance)
            + 2 * own_weight * (1 - own_weight)
            * least(parent_share * variance, sqrt(variance * parent_variance)),
            0
        ) as variance,
        dip_variance * students
        * (
            own_weight * own_weight / students
            + coalesce(
                2 * own_weight * (1 - own_weight) * parent_share / students
                + (1 - own_weight) * (1 - own_weight) / parent_students,
                0
            )
        ) as dip_variance,
    from with_parent
)

select * from shrunk
