-- The state's published absences by reason of all students, in the state, counties and districts
-- that the site names. A share that the file does not print is worked out from its days.
-- grain: school_year, level, cds_code
with state_rows as (
    select * from staging.stg_cde__absenteeism_by_reason
    where level <> 'S' and reporting_category = 'TA'
),

entities as (
    select * from dimensions.dim_entity
),

policies as (
    select * from dimensions.dim_policy
),

with_shares_of_days as (
    select
        *,
        round(1000 * days_excused / nullif(days_absent, 0)) / 1000 as excused_by_days,
        round(1000 * days_unexcused / nullif(days_absent, 0)) / 1000 as unexcused_by_days,
        round(1000 * days_suspension_out / nullif(days_absent, 0)) / 1000
            as suspension_out_by_days,
        round(1000 * days_independent_study_incomplete / nullif(days_absent, 0)) / 1000
            as independent_study_incomplete_by_days,
    from state_rows
),

named as (
    select
        with_shares_of_days.school_year,
        with_shares_of_days.level,
        with_shares_of_days.cds_code,
        with_shares_of_days.eligible_students,
        with_shares_of_days.average_days_absent as average_days,
        coalesce(with_shares_of_days.excused_share, with_shares_of_days.excused_by_days)
            as excused_share,
        coalesce(with_shares_of_days.unexcused_share, with_shares_of_days.unexcused_by_days)
            as unexcused_share,
        coalesce(
            with_shares_of_days.suspension_out_share, with_shares_of_days.suspension_out_by_days
        ) as suspension_out_share,
        coalesce(
            with_shares_of_days.independent_study_incomplete_share,
            with_shares_of_days.independent_study_incomplete_by_days
        ) as independent_study_incomplete_share,
        policies.state_suppression_threshold as suppression_threshold,
    from with_shares_of_days
    semi join entities
        on entities.cds_code = with_shares_of_days.cds_code
        and entities.level = with_shares_of_days.level
    inner join policies
        on policies.school_year = with_shares_of_days.school_year
)

select * from named
