-- Days of absence that a student made up (EC 46211): each date once, only if the student was absent
-- on it, the earliest first, until the year's days come to as many as the policy allows: the date
-- that passes this cap counts with what is left of it.
-- grain: school_year, student_key, date_recovered
with sessions as (
    select * from staging.stg_sis__attendance_recovery
),

absences as (
    select * from facts.fct_exception_day
    where is_absent and not is_secondary
),

schools as (
    select * from dimensions.dim_school
),

years as (
    select * from dimensions.dim_school_year
),

policies as (
    select * from dimensions.dim_policy
),

sessions_by_date as (
    select
        sessions.school_year,
        sessions.student_key,
        min(sessions.school_code) as school_code,
        sum(sessions.hours) as hours,
        sessions.date_recovered,
    from sessions
    inner join years
        on years.school_year = sessions.school_year
        and years.last_date >= sessions.date_session
    group by all
),

days_of_absence as (
    select
        sessions_by_date.school_year,
        sessions_by_date.student_key,
        absences.school_cds_code,
        absences.days_absent::decimal(18, 12) as days_recovered,
        sessions_by_date.hours::decimal(9, 2) as hours,
        sessions_by_date.date_recovered,
    from sessions_by_date
    inner join absences
        on absences.school_year = sessions_by_date.school_year
        and absences.student_key = sessions_by_date.student_key
        and absences.absence_date = sessions_by_date.date_recovered
    inner join schools
        on schools.cds_code = absences.school_cds_code
    qualify row_number() over (
        partition by
            sessions_by_date.school_year,
            sessions_by_date.student_key,
            sessions_by_date.date_recovered
        order by schools.school_code = sessions_by_date.school_code desc, schools.cds_code
    ) = 1
),

with_days_left as (
    select
        days_of_absence.*,
        policies.recovery_cap_days
        - sum(days_of_absence.days_recovered) over (
            partition by days_of_absence.school_year, days_of_absence.student_key
            order by days_of_absence.date_recovered
        )
        + days_of_absence.days_recovered as days_left,
    from days_of_absence
    inner join policies
        on policies.school_year = days_of_absence.school_year
),

within_the_cap as (
    select
        school_year,
        student_key,
        school_cds_code,
        least(days_recovered, days_left)::decimal(18, 12) as days_recovered,
        hours,
        date_recovered,
    from with_days_left
    where days_left > 0
)

select * from within_the_cap
