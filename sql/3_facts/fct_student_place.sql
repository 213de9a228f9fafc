-- Each student at each school, district and county of a year with the SIS's own days, numbered, so
-- that what is known of him there at each point of the year can be kept by one number.
-- grain: place_key
with periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest'
),

entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest'
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

numbered as (
    select
        row_number() over (
            order by
                periods.school_year, periods.level, periods.cds_code, periods.student_key
        )::integer as place_key,
        periods.school_year,
        periods.level,
        periods.cds_code,
        periods.student_key,
        entities.school_cds_code,
        entities.grade,
        if(years.is_running, null, periods.is_eligible) as is_eligible,
        if(years.is_running, null, periods.is_chronic) as is_chronic,
        years.is_running,
    from periods
    inner join entities
        on entities.school_year = periods.school_year
        and entities.level = periods.level
        and entities.cds_code = periods.cds_code
        and entities.student_key = periods.student_key
    inner join years
        on years.school_year = periods.school_year
)

select * from numbered
