-- The policy numbers that pages name in their sentences, as they hold in the newest year.
-- grain: policy
with edition as (
    select * from published.edition
),

policies as (
    select * from dimensions.dim_policy
),

newest as (
    select policies.*
    from policies
    inner join edition
        on edition.headline_year = policies.school_year
),

named as (
    select
        unnest([
            {policy: 'chronic_threshold', value: chronic_threshold::double},
            {policy: 'chronic_days_of_180', value: ceil(chronic_threshold * 180)::double},
            {policy: 'minimum_days', value: minimum_days::double},
            {policy: 'running_minimum_students', value: running_minimum_students::double},
            {policy: 'day_figures_minimum_students', value: day_figures_minimum_students::double},
            {policy: 'reason_minimum_students', value: reason_minimum_students::double},
            {policy: 'similar_schools_minimum', value: similar_schools_minimum::double},
            {policy: 'control_run_months', value: control_run_months::double},
            {policy: 'truancy_events', value: truancy_events::double},
            {policy: 'habitual_truancy_events', value: habitual_truancy_events::double},
            {policy: 'chronic_truant_threshold', value: chronic_truant_threshold::double},
            {policy: 'compulsory_age_from', value: compulsory_age_from::double},
            {policy: 'compulsory_age_last', value: compulsory_age_to::double - 1},
            {policy: 'excellent_attendance', value: excellent_attendance::double},
            {policy: 'recovery_cap_days', value: recovery_cap_days::double}
        ], recursive := true),
    from newest
)

select * from named
