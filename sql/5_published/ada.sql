-- Average daily attendance by apportionment period and grade span.
-- grain: school_year, level, cds_code, period, grade_span
with figures as (
    select * from cleared.ada
),

periods as (
    select * from reference.apportionment_periods
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.period,
        figures.grade_span,
        figures.days_taught::integer as days_taught,
        figures.ada::double as ada,
        figures.last_date,
        figures.disclosure,
    from figures
    inner join periods
        on periods.period = figures.period
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        periods.period_order,
        array_position(['all', 'TK-3', '4-6', '7-8', '9-12'], figures.grade_span)
)

select * from in_order
