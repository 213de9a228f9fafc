-- The Dashboard result that the running year is heading for, as the file prints it.
-- grain: academic_year, level, cds_code, studentgroup
with figures as (
    select * from published.dashboard_preview
),

compared as (
    select
        *,
        case
            when disclosure = 'not_applicable' then disclosure
            when rate_to_date is null then 'suppressed'
            else prior_disclosure
        end as change_disclosure,
    from figures
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        student_group as studentgroup,
        published.to_printed_count(students, disclosure) as students,
        published.to_printed_rate(rate_to_date, disclosure) as rate_to_date,
        published.to_prior(
            published.to_printed_rate(prior_rate, prior_disclosure), prior_disclosure
        ) as prior_rate,
        published.to_prior(
            published.to_printed_decimal(change_points, change_disclosure), change_disclosure
        ) as change,
        published.to_printed_count(status_level, disclosure) as status_level,
        published.to_prior(
            published.to_printed_count(change_level, change_disclosure), change_disclosure
        ) as change_level,
        case
            when disclosure = 'not_applicable' then '-'
            when change_points is null and change_disclosure not in ('none', 'not_applicable')
                then '*'
            else coalesce(colour, '')
        end as color,
    from compared
)

select * from printed
