-- What this edition of the site is about: one row.
-- grain: cds_code
with run as (
    select * from reference.run
),

years as (
    select * from dimensions.dim_school_year
),

calendar_days as (
    select * from dimensions.dim_calendar_day
),

policies as (
    select * from dimensions.dim_policy
),

figures as (
    select * from published.chronic_absenteeism
),

newest as (
    select coalesce(max(figures.school_year), max(run.current_year)) as school_year
    from run
    left join figures
        on true
),

days_by_calendar as (
    select
        calendar_days.school_year,
        calendar_days.school_code,
        calendar_days.track,
        count(*) filter (calendar_days.is_instructional) as days_planned,
        count(*) filter (
            calendar_days.is_instructional
            and calendar_days.calendar_date <= years.last_date
        ) as days_taught,
    from calendar_days
    inner join years
        on years.school_year = calendar_days.school_year
    group by all
),

usual_days as (
    select school_year, days_taught, days_planned
    from days_by_calendar
    group by school_year, days_taught, days_planned
    qualify row_number() over (
        partition by school_year
        order by count(*) desc, days_taught desc, days_planned desc
    ) = 1
),

described as (
    select
        run.subject_name as district_name,
        run.subject_cds_code as cds_code,
        run.subject_level as level,
        run.is_synthetic,
        run.languages,
        exists (select 1 from years) as has_student_files,
        run.current_year::integer as current_year,
        newest.school_year::integer as headline_year,
        coalesce(years.is_running, false) as is_running,
        years.as_of_date::varchar as as_of,
        usual_days.days_taught::integer as days_taught,
        usual_days.days_planned::integer as days_planned,
        policies.suppression_threshold::integer as suppression_threshold,
        policies.minimum_days::integer as minimum_days,
    from run
    cross join newest
    inner join policies
        on policies.school_year = newest.school_year
    left join years
        on years.school_year = newest.school_year
    left join usual_days
        on usual_days.school_year = newest.school_year
        and years.is_running
)

select * from described
