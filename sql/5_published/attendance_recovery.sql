-- Days of absence that students made up.
-- grain: school_year, level, cds_code
with figures as (
    select * from cleared.attendance_recovery
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        students::integer as students,
        recovering_students::integer as recovering_students,
        recovering_share::double as recovering_share,
        days_recovered::integer as days_recovered,
        hours_recovered::integer as hours_recovered,
        eligible_students::integer as eligible_students,
        chronic_students::integer as chronic_students,
        chronic_rate::double as chronic_rate,
        chronic_students_without_recovered_days::integer
            as chronic_students_without_recovered_days,
        chronic_rate_without_recovered_days::double as chronic_rate_without_recovered_days,
        counts_recovered_days,
        as_of,
        disclosure,
    from figures
    order by school_year, array_position(['C', 'D', 'S'], level), cds_code
)

select * from in_order
