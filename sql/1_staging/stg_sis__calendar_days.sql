-- Calendar rows as the district wrote them: for a school, a track of it, or every school.
-- grain: school_year, school_code, track, calendar_date
with source as (
    select * from raw.calendar
),

renamed as (
    select
        school_year,
        staging.to_school_code(school_code) as school_code,
        track,
        day_type,
        max(event) as event,
        staging.to_iso_date(date) as calendar_date,
        day_type = 'instructional' as is_instructional,
    from source
    group by all
)

select * from renamed
