-- Attendance by weekday, as the file prints it.
-- grain: academic_year, level, cds_code, weekday
with figures as (
    select * from published.attendance_by_weekday
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        weekday::varchar as weekday,
        published.to_printed_count(days_expected, disclosure) as days_expected,
        published.to_printed_count(days_attended, disclosure) as days_attended,
        published.to_printed_rate(attendance_rate, disclosure) as attendance_rate,
    from figures
)

select * from printed
