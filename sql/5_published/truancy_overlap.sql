-- How truancy and chronic absence overlap.
-- grain: school_year, level, cds_code, population
with figures as (
    select * from cleared.truancy_overlap
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        population,
        students::integer as students,
        students_in_population::integer as students_in_population,
        share::double as share,
        as_of,
        disclosure,
    from figures
    order by
        school_year,
        array_position(['C', 'D', 'S'], level),
        cds_code,
        array_position(['truant_only', 'both', 'chronic_only', 'neither'], population)
)

select * from in_order
