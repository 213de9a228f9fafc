-- Truancy events (EC 48260): a full unexcused day, or more than 30 minutes late or away without
-- excuse; at most one a student and day in a district. An unverified absence becomes one after the
-- clearing days, and a few minutes at an hourly school are none. Only days of compulsory age count.
-- grain: school_year, student_key, district_code, event_date
with exceptions as (
    select * from facts.fct_exception_day
    where not is_secondary
),

categories as (
    select * from reference.truancy_categories
),

births as (
    select * from facts.bld_student_birth
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

on_days_of_age as (
    select
        exceptions.school_year,
        exceptions.student_key,
        schools.district_code,
        exceptions.days_absent,
        exceptions.hours_absent,
        exceptions.absence_date,
        categories.is_full_day,
        categories.awaits_clearing,
        years.last_date,
        years.is_running,
        policies.truancy_clearing_days,
        policies.truancy_partial_hours,
    from exceptions
    inner join categories
        on categories.category = exceptions.category
    inner join schools
        on schools.cds_code = exceptions.school_cds_code
    inner join years
        on years.school_year = exceptions.school_year
    inner join policies
        on policies.school_year = exceptions.school_year
    inner join births
        on births.school_year = exceptions.school_year
        and births.student_key = exceptions.student_key
        and births.birth_date + to_years(policies.compulsory_age_from) <= exceptions.absence_date
        and births.birth_date + to_years(policies.compulsory_age_to) > exceptions.absence_date
),

counted as (
    select *
    from on_days_of_age
    where (
            not awaits_clearing
            or not is_running
            or absence_date + truancy_clearing_days <= last_date
        )
        and (
            not is_full_day
            or hours_absent is null
            or hours_absent > truancy_partial_hours
        )
),

events as (
    select
        school_year,
        student_key,
        district_code,
        coalesce(max(days_absent) filter (is_full_day), 0)::decimal(18, 12) as days_unexcused,
        absence_date as event_date,
    from counted
    group by all
)

select * from events
