-- Dips: absence beside breaks above what ordinary days say, with a 95% interval (Wilson's form: a
-- dip brings its own chance with it) and a verdict. What a school borrows from its district moves
-- its expected rate, so that excess stays observed less expected.
-- grain: school_year, level, cds_code, reporting_category, break_id, position
with estimates as (
    select * from measures.bld_dip_shrunk
),

attendance as (
    select * from measures.msr_attendance
),

policies as (
    select * from dimensions.dim_dip_policy
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
    where has_sis_days
),

with_limits as (
    select
        *,
        deviations * sqrt(variance) as reach,
        excess + deviations * deviations * dip_variance / 2 as middle,
        deviations
        * sqrt(
            greatest(
                0,
                variance + dip_variance * excess
                + pow(deviations * dip_variance, 2) / 4
            )
        ) as half_width,
        if(excess > reach, middle - half_width, excess - reach) as ci_low,
        if(excess + reach > 0, middle + half_width, excess + reach) as ci_high,
    from estimates
),

judged as (
    select
        with_limits.school_year,
        with_limits.level,
        with_limits.cds_code,
        with_limits.reporting_category,
        with_limits.break_id,
        with_limits.break_name,
        with_limits.break_type,
        with_limits.pool_date::varchar as pool_date,
        with_limits.position,
        with_limits.first_date::varchar as first_date,
        with_limits.last_date::varchar as last_date,
        floor(with_limits.students)::integer as students,
        attendance.eligible_students,
        round(100 * with_limits.days_expected)::bigint as expected_hundredths,
        round(100 * with_limits.days_absent)::bigint as absent_hundredths,
        if(with_limits.has_enough_days, with_limits.excess, null) as excess,
        if(with_limits.has_enough_days, with_limits.ci_low, null) as ci_low,
        if(with_limits.has_enough_days, with_limits.ci_high, null) as ci_high,
        if(with_limits.has_enough_days, with_limits.own_weight, null) as own_weight,
        case
            when not with_limits.has_enough_days then 'too few days'
            when with_limits.ci_low > 0 then 'dip'
            when with_limits.ci_high < policies.dip_clear_points then 'no dip'
            else 'unclear'
        end as verdict,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        attendance.is_applicable,
    from with_limits
    inner join policies
        on policies.school_year = with_limits.school_year
    inner join disclosure_rules
        on disclosure_rules.school_year = with_limits.school_year
    inner join attendance
        on attendance.school_year = with_limits.school_year
        and attendance.level = with_limits.level
        and attendance.cds_code = with_limits.cds_code
        and attendance.reporting_category = with_limits.reporting_category
)

select * from judged
