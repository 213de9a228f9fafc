-- Dips around breaks, as the file prints them: points and percents to one decimal, * where masked,
-- - where too few ordinary days say what to expect, and for dollars without the district's figure.
-- grain: academic_year, level, cds_code, reporting_category, break_id, position
with dips as (
    select * from published.attendance_dips
),

described as (
    select
        *,
        if(verdict = 'too few days', 'not_applicable', disclosure) as estimate_disclosure,
    from dips
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        break_id,
        break_name,
        break_type,
        position,
        first_date,
        last_date,
        published.to_printed_rate(absence_rate, disclosure) as absence_rate,
        published.to_printed_rate(expected_rate, estimate_disclosure) as expected_rate,
        published.to_printed_decimal(excess_points, estimate_disclosure) as excess_points,
        published.to_printed_decimal(ci_low, estimate_disclosure) as ci_low,
        published.to_printed_decimal(ci_high, estimate_disclosure) as ci_high,
        published.to_printed_count(excess_student_days, estimate_disclosure)
            as excess_student_days,
        coalesce(verdict, '*') as verdict,
        published.to_printed_count(excess_hours, estimate_disclosure) as excess_hours,
        published.to_printed_count(
            excess_dollars,
            if(
                excess_dollars is null and excess_student_days is not null,
                'not_applicable',
                estimate_disclosure
            )
        ) as excess_dollars,
        published.to_printed_decimal(100 * own_weight, estimate_disclosure)
            as own_weight_percent,
    from described
)

select * from printed
