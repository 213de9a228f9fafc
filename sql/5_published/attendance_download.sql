-- Attendance in student-days, as the file prints it.
-- grain: academic_year, level, cds_code, reporting_category
with figures as (
    select * from published.attendance
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        published.to_printed_count(students, disclosure) as students,
        published.to_printed_count(days_expected, disclosure) as days_expected,
        published.to_printed_count(days_attended, disclosure) as days_attended,
        published.to_printed_rate(attendance_rate, disclosure) as attendance_rate,
    from figures
)

select * from printed
