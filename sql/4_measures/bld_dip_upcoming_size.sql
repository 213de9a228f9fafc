-- How many students a place had on an average day of its newest year.
-- grain: level, cds_code
with days as (
    select * from measures.bld_dip_day
    where reporting_category = 'TA'
),

newest_years as (
    select
        level,
        cds_code,
        max(school_year) as newest_year,
    from days
    group by all
),

days_of_dates as (
    select school_year, level, cds_code, calendar_date, sum(students) as students
    from days
    group by all
),

sizes as (
    select
        days_of_dates.level,
        days_of_dates.cds_code,
        newest_years.newest_year,
        floor(avg(days_of_dates.students))::integer as students,
    from days_of_dates
    inner join newest_years
        on newest_years.level = days_of_dates.level
        and newest_years.cds_code = days_of_dates.cds_code
        and newest_years.newest_year = days_of_dates.school_year
    group by all
)

select * from sizes
