-- Figures of finished years that are printed otherwise than in an earlier release.
-- grain: release, school_year, level, cds_code, figure, reporting_category, reporting_category_2
with changes as (
    select * from cleared.published_changes
),

in_order as (
    select
        release,
        as_of,
        school_year,
        level,
        cds_code,
        figure,
        reporting_category,
        reporting_category_2,
        students_before,
        count_before,
        students_now,
        count_now,
        reason,
    from changes
    order by all
)

select * from in_order
