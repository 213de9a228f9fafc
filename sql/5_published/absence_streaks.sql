-- Students who missed several school days in a row.
-- grain: school_year, level, cds_code, excusal, streak_days
with figures as (
    select * from cleared.absence_streaks
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        excusal,
        streak_days::integer as streak_days,
        students::integer as students,
        students_with_streak::integer as students_with_streak,
        share::double as share,
        as_of,
        disclosure,
    from figures
    order by
        school_year,
        array_position(['C', 'D', 'S'], level),
        cds_code,
        array_position(['any', 'excused', 'unexcused'], excusal),
        streak_days
)

select * from in_order
