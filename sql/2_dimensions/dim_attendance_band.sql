-- Bands of absence in force each school year, with the district's own limits: from the lowest
-- share of expected days absent to the next band's; null above the last.
-- grain: scheme, band, school_year
with attendance_bands as (
    select * from reference.attendance_bands
),

overrides as (
    select * from reference.band_overrides
),

years as (
    select unnest(range(2010, 2101))::integer as school_year
),

in_force as (
    select
        attendance_bands.*,
        years.school_year,
    from years
    inner join attendance_bands
        on attendance_bands.first_school_year <= years.school_year
    qualify
        attendance_bands.first_school_year = max(attendance_bands.first_school_year) over (
            partition by years.school_year, attendance_bands.scheme
        )
),

overridden as (
    select
        in_force.* exclude (lowest_absence_share),
        coalesce(overrides.lowest_absence_share, in_force.lowest_absence_share)
            as lowest_absence_share,
    from in_force
    left join overrides
        on overrides.scheme = in_force.scheme
        and overrides.band = in_force.band
),

with_limits as (
    select
        scheme,
        band,
        school_year,
        scheme_name,
        band_name,
        band_order,
        lowest_absence_share,
        lead(lowest_absence_share) over next_band as highest_absence_share,
        includes_lowest,
        coalesce(not lead(includes_lowest) over next_band, true) as includes_highest,
    from overridden
    window next_band as (partition by scheme, school_year order by band_order)
)

select * from with_limits
