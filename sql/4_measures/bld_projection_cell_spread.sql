-- How much further projections of a finished year missed than the chance of single students allows,
-- as variances on the scale of log odds: of the district, of schools beside it, of groups beside
-- it. Each is weighted by how well the cell tells it, beside the stated value; points near by count
-- too. What schools add to the variance of groups stands apart, per unit of theirs.
-- grain: school_year, point, part
with misses as (
    select * from measures.bld_projection_cell_miss
    where level = 'D' or level = 'S' and reporting_category = 'TA'
),

points as (
    select * from dimensions.dim_year_point
),

policies as (
    select * from dimensions.dim_projection_policy
),

parts as (
    select
        misses.*,
        case
            when misses.reporting_category <> 'TA' then 'group'
            when misses.level = 'S' then 'school'
            else 'district'
        end as part,
        case part
            when 'group' then policies.group_spread
            when 'school' then policies.school_spread
            else policies.year_spread
        end as stated_spread,
        policies.point_reach,
    from misses
    inner join policies
        on policies.school_year = misses.school_year
),

estimates as (
    select
        school_year,
        point,
        part,
        point_reach,
        if(
            part = 'district',
            (pow(miss, 2) - uncertainty) / (1 + 1 / history_years),
            pow(miss - uncertainty * district_shift, 2)
            - uncertainty * (1 - least(1, uncertainty / district_uncertainty))
        ) / pow(uncertainty, 2) as variance,
        school_uncertainty / pow(uncertainty, 2) as school_variances,
        pow(pow(stated_spread, 2) / (pow(stated_spread, 2) + 1 / uncertainty), 2) as weight,
    from parts
),

by_point as (
    select
        school_year,
        point,
        part,
        any_value(point_reach) as point_reach,
        if(part = 'district', 1 / count(*), 1) as per_year,
        per_year * sum(weight * variance) as weighted_variance,
        per_year * sum(weight * school_variances) as weighted_school_variances,
        per_year * sum(weight) as weight,
    from estimates
    group by school_year, point, part
),

smoothed as (
    select
        points.school_year,
        points.point,
        by_point.part,
        exp(-abs(points.share_taught - near_by.share_taught) / by_point.point_reach) as nearness,
        by_point.weighted_variance,
        by_point.weighted_school_variances,
        by_point.weight,
    from points
    inner join points as near_by
        on near_by.school_year = points.school_year
    inner join by_point
        on by_point.school_year = near_by.school_year
        and by_point.point = near_by.point
),

averaged as (
    select
        school_year,
        point,
        part,
        sum(nearness * weighted_variance) / sum(nearness) as weighted_variance,
        sum(nearness * weighted_school_variances) / sum(nearness) as weighted_school_variances,
        sum(nearness * weight) / sum(nearness) as weight,
    from smoothed
    group by all
)

select * from averaged
