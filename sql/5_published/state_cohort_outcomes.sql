-- Graduation and dropout of four-year cohorts as the state published them.
-- grain: school_year, cds_code, reporting_category, outcome
with outcomes as (
    select * from cleared.state_cohort_outcomes
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        reporting_category,
        outcome,
        cohort_students::integer as cohort_students,
        outcome_students::integer as outcome_students,
        outcome_rate::double as outcome_rate,
        disclosure,
    from outcomes
    order by school_year, cds_code, outcome, reporting_category
)

select * from in_order
