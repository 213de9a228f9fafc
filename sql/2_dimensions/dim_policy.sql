-- Policy numbers of each school year: the newest default, or the district's own.
-- grain: school_year
with policies as (
    select * from dimensions.bld_policy_in_force
),

wide as (
    select
        school_year,
        max(value) filter (policy = 'chronic_threshold')::decimal(4, 3) as chronic_threshold,
        max(value) filter (policy = 'minimum_days')::integer as minimum_days,
        max(value) filter (policy = 'suppression_threshold')::integer as suppression_threshold,
        max(value) filter (policy = 'state_suppression_threshold')::integer
            as state_suppression_threshold,
        max(value) filter (policy = 'running_minimum_students')::integer
            as running_minimum_students,
        max(value) filter (policy = 'running_fine_students')::integer as running_fine_students,
        max(value) filter (policy = 'days_behind_limit')::integer as days_behind_limit,
        max(value) filter (policy = 'dashboard_first_year')::integer as dashboard_first_year,
        max(value) filter (policy = 'dashboard_minimum_students')::integer
            as dashboard_minimum_students,
        max(value) filter (policy = 'dashboard_colour_students')::integer
            as dashboard_colour_students,
        max(value) filter (policy = 'dashboard_reduced_colour_students')::integer
            as dashboard_reduced_colour_students,
        max(value) filter (policy = 'dashboard_small_population')::integer
            as dashboard_small_population,
        max(value) filter (policy = 'day_figures_minimum_students')::integer
            as day_figures_minimum_students,
        max(value) filter (policy = 'reason_minimum_students')::integer as reason_minimum_students,
        max(value) filter (policy = 'school_month_days')::integer as school_month_days,
        max(value) filter (policy = 'truancy_events')::integer as truancy_events,
        max(value) filter (policy = 'truancy_clearing_days')::integer as truancy_clearing_days,
        max(value) filter (policy = 'truancy_partial_hours')::decimal(6, 2)
            as truancy_partial_hours,
        max(value) filter (policy = 'habitual_truancy_events')::integer
            as habitual_truancy_events,
        max(value) filter (policy = 'chronic_truant_threshold')::decimal(4, 3)
            as chronic_truant_threshold,
        max(value) filter (policy = 'compulsory_age_from')::integer as compulsory_age_from,
        max(value) filter (policy = 'compulsory_age_to')::integer as compulsory_age_to,
        max(value) filter (policy = 'excellent_attendance')::decimal(4, 3)
            as excellent_attendance,
        max(value) filter (policy = 'improved_attendance')::decimal(4, 3) as improved_attendance,
        max(value) filter (policy = 'recovery_cap_days')::integer as recovery_cap_days,
        max(value) filter (policy = 'year_end_exit_days')::integer as year_end_exit_days,
        nullif(max(value) filter (policy = 'dollars_per_day'), 0)::decimal(9, 2)
            as dollars_per_day,
        max(value) filter (policy = 'ranked_minimum_students')::integer as ranked_minimum_students,
        max(value) filter (policy = 'similar_schools_listed')::integer as similar_schools_listed,
        max(value) filter (policy = 'similar_schools_minimum')::integer as similar_schools_minimum,
        max(value) filter (policy = 'similar_schools_distance')::double as similar_schools_distance,
        max(value) filter (policy = 'similar_schools_known_range')::double
            as similar_schools_known_range,
        max(value) filter (policy = 'class_prior_students')::double as class_prior_students,
        max(value) filter (policy = 'interval_deviations')::double as interval_deviations,
        max(value) filter (policy = 'drift_minimum_units')::integer as drift_minimum_units,
        max(value) filter (policy = 'control_minimum_years')::integer as control_minimum_years,
        max(value) filter (policy = 'control_limit_deviations')::double as control_limit_deviations,
        max(value) filter (policy = 'control_run_months')::integer as control_run_months,
        max(value) filter (policy = 'count_recovered_days') = 1 as counts_recovered_days,
        max(value) filter (policy = 'exit_date_inclusive') = 1 as is_exit_date_inclusive,
    from policies
    group by school_year
)

select * from wide
