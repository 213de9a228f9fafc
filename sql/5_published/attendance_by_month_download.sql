-- Attendance by month, as the file prints it.
-- grain: academic_year, level, cds_code, month
with figures as (
    select * from published.attendance_by_month
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        month::varchar as month,
        published.to_printed_count(days_expected, disclosure) as days_expected,
        published.to_printed_count(days_attended, disclosure) as days_attended,
        published.to_printed_rate(attendance_rate, disclosure) as attendance_rate,
    from figures
)

select * from printed
