-- Attendance of all students by month.
-- grain: school_year, level, cds_code, month
with figures as (
    select * from cleared.attendance_by_month
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.month,
        figures.students::integer as students,
        figures.days_expected::integer as days_expected,
        figures.days_attended::integer as days_attended,
        figures.attendance_rate::double as attendance_rate,
        figures.disclosure,
    from figures
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        figures.month
)

select * from in_order
