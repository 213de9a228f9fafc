-- Attendance exceptions, one a student, school and day: of several rows the most absent counts.
-- At hourly schools an absence is the share of the day's hours, and the hours are kept.
-- grain: school_year, student_key, school_cds_code, absence_date
with absences as (
    select * from staging.stg_sis__absences
),

codes as (
    select * from staging.stg_sis__attendance_codes
),

categories as (
    select * from reference.attendance_categories
),

schools as (
    select * from dimensions.dim_school
),

years as (
    select * from dimensions.dim_school_year
),

categorised as (
    select
        absences.school_year,
        absences.student_key,
        schools.cds_code as school_cds_code,
        categories.category,
        categories.precedence,
        absences.hours_absent,
        absences.hours_scheduled,
        absences.absence_date,
        categories.is_absent,
        schools.is_hourly,
    from absences
    inner join codes
        on codes.school_year = absences.school_year
        and codes.code = absences.code
    inner join categories
        on categories.category = codes.category
    inner join schools
        on schools.school_code = absences.school_code
        and (schools.is_listed or schools.district_code = absences.district_code)
    inner join years
        on years.school_year = absences.school_year
        and years.last_date >= absences.absence_date
),

most_absent as (
    select *
    from categorised
    qualify rank() over (
        partition by school_year, student_key, school_cds_code, absence_date
        order by precedence
    ) = 1
),

one_a_day as (
    select
        school_year,
        student_key,
        school_cds_code,
        category,
        case
            when not is_absent then 0
            when is_hourly
                and count(*) = count(hours_absent)
                and count(*) = count(hours_scheduled)
                and max(hours_scheduled) > 0
                then least(1, sum(hours_absent)::decimal(12, 4) / max(hours_scheduled))
            else 1
        end::decimal(18, 12) as days_absent,
        if(is_hourly and count(*) = count(hours_absent), sum(hours_absent), null)::decimal(8, 2)
            as hours_absent,
        absence_date,
        is_absent,
    from most_absent
    group by school_year, student_key, school_cds_code, category, absence_date, is_absent, is_hourly
)

select * from one_a_day
