-- Attendance in student-days by school, grade and student group.
-- grain: school_year, level, cds_code, reporting_category
with figures as (
    select * from cleared.attendance
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.reporting_category,
        figures.students::integer as students,
        figures.days_expected::integer as days_expected,
        figures.days_attended::integer as days_attended,
        figures.attendance_rate::double as attendance_rate,
        figures.source,
        figures.as_of,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order
)

select * from in_order
