-- Each student's month and weekday days added up at each school, district and county.
-- grain: school_year, level, cds_code, student_key, part, part_value
with parts as (
    select * from facts.fct_student_calendar_part
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

added as (
    select
        parts.school_year,
        school_entities.level,
        school_entities.cds_code,
        parts.student_key,
        parts.part,
        parts.part_value,
        sum(parts.days_expected)::decimal(9, 2) as days_expected,
        sum(parts.days_attended)::decimal(9, 2) as days_attended,
    from parts
    inner join school_entities
        on school_entities.school_cds_code = parts.school_cds_code
    group by all
)

select * from added
