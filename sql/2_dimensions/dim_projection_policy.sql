-- Policy numbers of projections of each school year.
-- grain: school_year
with policies as (
    select * from dimensions.bld_policy_in_force
),

wide as (
    select
        school_year,
        max(value) filter (policy = 'whole_calendar_share')::double as whole_calendar_share,
        max(value) filter (policy = 'pace_prior_days')::double as pace_prior_days,
        max(value) filter (policy = 'pace_history_days')::double as pace_history_days,
        max(value) filter (policy = 'history_prior_days')::double as history_prior_days,
        max(value) filter (policy = 'class_prior_days')::double as class_prior_days,
        max(value) filter (policy = 'fit_prior_days')::double as fit_prior_days,
        max(value) filter (policy = 'kind_prior_students')::double as kind_prior_students,
        max(value) filter (policy = 'chance_prior_students')::double as chance_prior_students,
        max(value) filter (policy = 'projection_year_spread')::double as year_spread,
        max(value) filter (policy = 'projection_school_spread')::double as school_spread,
        max(value) filter (policy = 'projection_group_spread')::double as group_spread,
        max(value) filter (policy = 'projection_prior_years')::double as prior_years,
        max(value) filter (policy = 'projection_prior_clusters')::double as prior_clusters,
        max(value) filter (policy = 'projection_point_reach')::double as point_reach,
        max(value) filter (policy = 'backtest_minimum_students')::integer
            as backtest_minimum_students,
        max(value) filter (policy = 'projection_deviations')::double as deviations,
    from policies
    group by school_year
)

select * from wide
