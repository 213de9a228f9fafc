-- Students in each band of absence, in each scheme.
-- grain: school_year, level, cds_code, reporting_category, band_scheme, band
with figures as (
    select * from cleared.attendance_bands
),

categories as (
    select * from dimensions.dim_reporting_category
),

bands as (
    select * from dimensions.dim_attendance_band
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.reporting_category,
        figures.band_scheme,
        figures.band,
        bands.scheme_name,
        bands.band_name,
        bands.band_order::integer as band_order,
        figures.eligible_students::integer as eligible_students,
        figures.students::integer as students,
        figures.share::double as share,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    inner join bands
        on bands.school_year = figures.school_year
        and bands.scheme = figures.band_scheme
        and bands.band = figures.band
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order,
        figures.band_scheme,
        bands.band_order
)

select * from in_order
