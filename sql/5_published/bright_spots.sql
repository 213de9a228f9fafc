-- Schools, grades and groups beside what was to be expected of them, in finished years: shown only
-- where the counts of both years are printed. Improving: the printed rate fell in each of the last
-- two changes.
-- grain: school_year, level, cds_code, reporting_category
with bright_spots as (
    select * from cleared.bright_spots
),

chronic_absenteeism as (
    select * from cleared.chronic_absenteeism
),

categories as (
    select * from dimensions.dim_reporting_category
),

with_printed as (
    select
        bright_spots.*,
        before.chronic_rate as rate_before,
        bright_spots.disclosure = 'exact'
        and now.disclosure = 'exact'
        and before.disclosure = 'exact' as is_shown,
        now.chronic_rate < before.chronic_rate
        and before.chronic_rate < two_before.chronic_rate as is_improving,
    from bright_spots
    left join chronic_absenteeism as now
        on now.school_year = bright_spots.school_year
        and now.level = bright_spots.level
        and now.cds_code = bright_spots.cds_code
        and now.reporting_category = bright_spots.reporting_category
    left join chronic_absenteeism as before
        on before.school_year = bright_spots.school_year - 1
        and before.level = bright_spots.level
        and before.cds_code = bright_spots.cds_code
        and before.reporting_category = bright_spots.reporting_category
    left join chronic_absenteeism as two_before
        on two_before.school_year = bright_spots.school_year - 2
        and two_before.level = bright_spots.level
        and two_before.cds_code = bright_spots.cds_code
        and two_before.reporting_category = bright_spots.reporting_category
),

in_order as (
    select
        with_printed.school_year::integer as school_year,
        with_printed.level,
        with_printed.cds_code,
        with_printed.reporting_category,
        with_printed.kind,
        if(is_shown, with_printed.chronic_rate, null)::double as chronic_rate,
        if(is_shown, with_printed.rate_before, null)::double as rate_before,
        if(is_shown, with_printed.expected_rate, null)::double as expected_rate,
        if(is_shown, with_printed.difference_points, null)::double as difference_points,
        if(is_shown, with_printed.ci_low, null)::double as ci_low,
        if(is_shown, with_printed.ci_high, null)::double as ci_high,
        if(is_shown, with_printed.verdict, null) as verdict,
        if(is_shown, with_printed.is_improving, null) as is_improving,
        if(
            with_printed.disclosure = 'exact' and not is_shown,
            'suppressed',
            with_printed.disclosure
        ) as disclosure,
    from with_printed
    inner join categories
        on categories.reporting_category = with_printed.reporting_category
    order by
        with_printed.school_year,
        array_position(['D', 'C', 'S'], with_printed.level),
        with_printed.cds_code,
        categories.sort_order
)

select * from in_order
