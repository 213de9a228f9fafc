-- SMARTIE goals as the district wrote them, a row for each time the target was set. Values are 0 to
-- 1. What is missing is null, or empty for text.
-- grain: goal_id, start_date_text
with source as (
    select * from raw.goals
),

grade_ends as (
    select
        *,
        staging.to_grade(split_part(grades, '-', 1)) as lowest_grade,
        staging.to_grade(if(contains(grades, '-'), split_part(grades, '-', 2), grades))
            as highest_grade,
    from source
),

renamed as (
    select
        goal_id,
        coalesce(start_date, '') as start_date_text,
        coalesce(metric, '') as metric,
        level,
        cds_code,
        lowest_grade,
        highest_grade,
        case
            when lowest_grade is null then ''
            when lowest_grade = highest_grade then lowest_grade
            else lowest_grade || '-' || highest_grade
        end as grades,
        coalesce(nullif(student_group, ''), 'TA') as student_group,
        staging.to_school_year(nullif(baseline_year, '')) as baseline_year,
        nullif(baseline, '')::decimal(7, 2) / 100 as baseline,
        nullif(target, '')::decimal(7, 2) / 100 as target,
        staging.to_iso_date(start_date) as start_date,
        staging.to_iso_date(target_date) as target_date,
        coalesce(owner, '') as owner,
        coalesce(strategy, '') as strategy,
        coalesce(equity_group, '') as equity_group,
        coalesce(equity_reference, '') as equity_reference,
        nullif(equity_target_gap, '')::decimal(7, 2) / 100 as equity_target_gap,
        coalesce(lcap_metric_number, '') as lcap_metric_number,
        coalesce(review_notes, '') as review_notes,
    from grade_ends
)

select * from renamed
