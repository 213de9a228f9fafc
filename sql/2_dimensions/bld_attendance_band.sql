-- Bands of absence in force each school year: the newest default limits, or the district's own.
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
        in_force.scheme,
        in_force.band,
        in_force.school_year,
        in_force.scheme_name,
        in_force.band_name,
        in_force.band_order,
        in_force.lowest_absence_share as default_absence_share,
        coalesce(overrides.lowest_absence_share, in_force.lowest_absence_share)
            as lowest_absence_share,
        in_force.includes_lowest,
    from in_force
    left join overrides
        on overrides.scheme = in_force.scheme
        and overrides.band = in_force.band
)

select * from overridden
