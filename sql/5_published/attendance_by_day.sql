-- Attendance of all students on each instructional day, beside what was expected.
-- grain: school_year, level, cds_code, calendar_date
with days as (
    select * from cleared.attendance_by_day
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        calendar_date,
        weekday::integer as weekday,
        absence_rate::double as absence_rate,
        expected_rate::double as expected_rate,
        day_kind,
        break_id,
        position::varchar as position,
        disclosure,
    from days
    order by school_year, array_position(['C', 'D', 'S'], level), cds_code, calendar_date
)

select * from in_order
