-- Bands of absence in force each school year, with the district's own limits: from the lowest
-- share of expected days absent to the next band's; null above the last. A name may say its limits.
-- grain: scheme, band, school_year
with attendance_bands as (
    select * from dimensions.bld_attendance_band
),

with_limits as (
    select
        scheme,
        band,
        school_year,
        scheme_name,
        band_name as name_pattern,
        band_order,
        lowest_absence_share,
        lead(lowest_absence_share) over next_band as highest_absence_share,
        includes_lowest,
        coalesce(not lead(includes_lowest) over next_band, true) as includes_highest,
    from attendance_bands
    window next_band as (partition by scheme, school_year order by band_order)
),

named as (
    select
        scheme,
        band,
        school_year,
        scheme_name,
        replace(
            replace(name_pattern, '{from}', format('{:g}%', 100 * lowest_absence_share::double)),
            '{to}',
            coalesce(format('{:g}%', 100 * highest_absence_share::double), '')
        ) as band_name,
        band_order,
        lowest_absence_share,
        highest_absence_share,
        includes_lowest,
        includes_highest,
    from with_limits
)

select * from named
