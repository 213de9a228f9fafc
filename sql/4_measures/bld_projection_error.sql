-- How far a year's projections at a point may miss beyond the chance of single students: spreads of
-- district-years, schools and groups on the scale of log odds, from the other finished years drawn
-- to stated values. The district's is widened for few years as Student's t asks. Years without a
-- year before them are judged only where there are no others.
-- grain: school_year, point
with years as (
    select
        school_year,
        coalesce(lag(school_year) over (order by school_year) = school_year - 1, false)
            as has_year_before,
    from dimensions.dim_school_year
    qualify has_sis_days
),

points as (
    select * from dimensions.dim_year_point
),

spreads as (
    select * from measures.bld_projection_cell_spread
),

history as (
    select school_year, max(history_years) as history_years
    from facts.fct_student_prognosis_rest
    group by all
),

policies as (
    select * from dimensions.dim_projection_policy
),

comparable as (
    select
        years.school_year,
        spreads.* exclude (school_year),
    from years
    inner join spreads
        on spreads.school_year <> years.school_year
    inner join years as others
        on others.school_year = spreads.school_year
    qualify others.has_year_before
        or not bool_or(others.has_year_before) over (partition by years.school_year)
),

added as (
    select
        points.school_year,
        points.point,
        comparable.part,
        count(*) as years_judged,
        sum(comparable.weighted_variance) as weighted_variance,
        sum(comparable.weighted_school_variances) as weighted_school_variances,
        sum(comparable.weight) as weight,
    from points
    inner join comparable
        on comparable.school_year = points.school_year
        and comparable.point = points.point
    group by all
),

variances as (
    select
        points.school_year,
        points.point,
        coalesce(history.history_years, 0) as history_years,
        coalesce(districts.years_judged, 0)::integer as years_judged,
        policies.deviations,
        policies.prior_years + coalesce(districts.weight, 0) as freedom,
        greatest(
            policies.prior_years * pow(policies.year_spread, 2)
            + coalesce(districts.weighted_variance, 0),
            0
        ) / freedom as district_variance,
        greatest(
            policies.prior_clusters * pow(policies.school_spread, 2)
            + coalesce(schools.weighted_variance, 0),
            0
        ) / (policies.prior_clusters + coalesce(schools.weight, 0)) as school_variance,
        greatest(
            policies.prior_clusters * pow(policies.group_spread, 2)
            + coalesce(
                groups.weighted_variance - school_variance * groups.weighted_school_variances, 0
            ),
            0
        ) / (policies.prior_clusters + coalesce(groups.weight, 0)) as group_variance,
    from points
    inner join policies
        on policies.school_year = points.school_year
    left join history
        on history.school_year = points.school_year
    left join added as districts
        on districts.school_year = points.school_year
        and districts.point = points.point
        and districts.part = 'district'
    left join added as schools
        on schools.school_year = points.school_year
        and schools.point = points.point
        and schools.part = 'school'
    left join added as groups
        on groups.school_year = points.school_year
        and groups.point = points.point
        and groups.part = 'group'
),

widened as (
    select
        school_year,
        point,
        history_years,
        years_judged,
        case
            when history_years = 0 then 'none'
            when years_judged = 0 then 'one year'
            else 'several years'
        end as basis,
        sqrt(district_variance * (1 + 1 / nullif(history_years, 0)))
        * (
            1 + (pow(deviations, 2) + 1) / (4 * freedom)
            + (5 * pow(deviations, 4) + 16 * pow(deviations, 2) + 3) / (96 * pow(freedom, 2))
        ) as district_spread,
        sqrt(school_variance) as school_spread,
        sqrt(group_variance) as group_spread,
        deviations,
    from variances
)

select * from widened
