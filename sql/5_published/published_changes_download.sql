-- Figures of finished years that are printed otherwise than in an earlier release, in printed form.
-- grain: release, academic_year, level, cds_code, figure, reporting_category, reporting_category_2
with changes as (
    select * from published.published_changes
),

printed as (
    select
        release::varchar as release,
        as_of,
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        figure,
        reporting_category,
        reporting_category_2,
        coalesce(students_before::varchar, '*') as students_before,
        coalesce(count_before::varchar, '*') as count_before,
        coalesce(students_now::varchar, '*') as students_now,
        coalesce(count_now::varchar, '*') as count_now,
        reason,
    from changes
)

select * from printed
