-- Bands of absence, as the file prints them.
-- grain: academic_year, level, cds_code, reporting_category, band_scheme, band
with figures as (
    select * from published.attendance_bands
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        band_scheme,
        band,
        published.to_printed_count(students, disclosure) as students,
        published.to_printed_rate(share, disclosure) as share,
    from figures
)

select * from printed
