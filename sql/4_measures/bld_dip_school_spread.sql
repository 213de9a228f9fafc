-- How much the schools of a district differ in the excess of one position of a break, beyond chance
-- (DerSimonian and Laird 1986), drawn to what they differ by at all its breaks of the year.
-- grain: school_year, parent_cds_code, reporting_category, break_id, position
with excesses as (
    select * from measures.bld_dip_excess_of_place
    where has_enough_days
),

policies as (
    select * from dimensions.dim_dip_policy
),

schools as (
    select
        schools.school_year,
        parents.cds_code as parent_cds_code,
        schools.reporting_category,
        schools.break_id,
        schools.position,
        schools.excess,
        1 / (schools.variance + schools.widest_dip_variance * greatest(parents.excess, 0))
            as information,
    from excesses as schools
    inner join excesses as parents
        on parents.school_year = schools.school_year
        and parents.cds_code = left(schools.cds_code, 7) || '0000000'
        and parents.reporting_category = schools.reporting_category
        and parents.break_id = schools.break_id
        and parents.position = schools.position
    where schools.level = 'S' and parents.level = 'D' and schools.variance > 0
),

with_center as (
    select
        *,
        sum(information * excess) over (at_position) / sum(information) over (at_position)
            as center,
    from schools
    window at_position as (
        partition by school_year, parent_cds_code, reporting_category, break_id, position
    )
),

moments as (
    select
        school_year,
        parent_cds_code,
        reporting_category,
        break_id,
        position,
        count(*) as schools,
        sum(information * pow(excess - center, 2)) - (schools - 1) as surplus,
        sum(information) - sum(information * information) / sum(information) as scale,
    from with_center
    group by all
),

with_all_breaks as (
    select
        *,
        greatest(
            0,
            sum(surplus) over (year_of_category) / nullif(sum(scale) over (year_of_category), 0)
        ) as usual_spread,
    from moments
    window year_of_category as (partition by school_year, parent_cds_code, reporting_category)
),

drawn as (
    select
        with_all_breaks.school_year,
        with_all_breaks.parent_cds_code,
        with_all_breaks.reporting_category,
        with_all_breaks.break_id,
        with_all_breaks.position,
        greatest(
            0,
            (
                with_all_breaks.schools
                * coalesce(with_all_breaks.surplus / nullif(with_all_breaks.scale, 0), 0)
                + policies.dip_prior_schools * coalesce(with_all_breaks.usual_spread, 0)
            )
            / (with_all_breaks.schools + policies.dip_prior_schools)
        ) as spread_variance,
    from with_all_breaks
    inner join policies
        on policies.school_year = with_all_breaks.school_year
)

select * from drawn
