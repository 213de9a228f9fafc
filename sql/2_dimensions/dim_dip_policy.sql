-- Policy numbers of breaks and dips of each school year; shares and points are 0 to 1.
-- grain: school_year
with policies as (
    select * from dimensions.bld_policy_in_force
),

wide as (
    select
        school_year,
        max(value) filter (policy = 'break_minimum_weekdays')::integer as break_minimum_weekdays,
        max(value) filter (policy = 'break_window_days')::integer as break_window_days,
        max(value) filter (policy = 'break_join_days')::integer as break_join_days,
        max(value) filter (policy = 'break_pool_days')::integer as break_pool_days,
        max(value) filter (policy = 'baseline_reach_days')::integer as baseline_reach_days,
        max(value) filter (policy = 'baseline_minimum_days')::integer as baseline_minimum_days,
        max(value) filter (policy = 'baseline_minimum_weekday_days')::integer
            as baseline_minimum_weekday_days,
        max(value) filter (policy = 'dip_clear_points')::double as dip_clear_points,
        max(value) filter (policy = 'instructional_hours_per_day')::double
            as instructional_hours_per_day,
        nullif(max(value) filter (policy = 'dollars_per_day'), 0)::double as dollars_per_day,
        max(value) filter (policy = 'outreach_days_before')::integer as outreach_days_before,
        max(value) filter (policy = 'outreach_days_after')::integer as outreach_days_after,
        max(value) filter (policy = 'season_length_days')::double as season_length_days,
        max(value) filter (policy = 'season_weight')::double as season_weight,
        max(value) filter (policy = 'season_waves')::integer as season_waves,
        max(value) filter (policy = 'season_margin')::double as season_margin,
        max(value) filter (policy = 'season_spread')::double as season_spread,
        max(value) filter (policy = 'weekday_reach_days')::integer as weekday_reach_days,
        max(value) filter (policy = 'weekday_spread')::double as weekday_spread,
        max(value) filter (policy = 'weekday_district_spread')::double as weekday_district_spread,
        max(value) filter (policy = 'absence_persistence')::double as absence_persistence,
        max(value) filter (policy = 'persistence_own_weight')::double as persistence_own_weight,
        max(value) filter (policy = 'dip_same_students')::double as dip_same_students,
        max(value) filter (policy = 'dip_interval_deviations')::double as dip_interval_deviations,
        max(value) filter (policy = 'dip_floor_points')::double as dip_floor_points,
        max(value) filter (policy = 'dip_prior_schools')::double as dip_prior_schools,
    from policies
    group by school_year
)

select * from wide
