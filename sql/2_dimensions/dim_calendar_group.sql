-- Which schools and tracks keep the same calendar in a year. A calendar is named by the first
-- school and track that keep it.
-- grain: school_year, school_code, track
with calendar_days as (
    select * from dimensions.dim_calendar_day
),

described as (
    select
        school_year,
        school_code,
        track,
        md5(
            string_agg(
                concat_ws('|', calendar_date, day_type, event), ',' order by calendar_date
            )
        ) as content,
    from calendar_days
    group by all
    having bool_or(is_instructional)
),

named as (
    select
        school_year,
        school_code,
        track,
        min(school_code || track) over (partition by school_year, content) as calendar_id,
    from described
)

select * from named
