-- Students who were there to the end of a school year: no exit, an exit that only closes the year,
-- or a promotion in its last weeks; with the grade that follows theirs.
-- grain: school_year, level, cds_code, student_key
with final_records as (
    select * from facts.fct_final_enrollment
),

years as (
    select * from dimensions.dim_school_year
),

calendar_days as (
    select * from dimensions.dim_calendar_day
    where is_instructional
),

policies as (
    select * from dimensions.dim_policy
),

exit_reasons as (
    select * from reference.exit_reasons
),

completion_statuses as (
    select * from reference.completion_statuses
),

grades as (
    select * from reference.grades
),

year_ends as (
    select
        years.school_year,
        coalesce(max(calendar_days.calendar_date), years.last_date)
        - policies.year_end_exit_days as first_promotion_date,
    from years
    inner join policies
        on policies.school_year = years.school_year
    left join calendar_days
        on calendar_days.school_year = years.school_year
    group by years.school_year, years.last_date, policies.year_end_exit_days
),

finishers as (
    select
        final_records.school_year,
        final_records.level,
        final_records.cds_code,
        final_records.student_key,
        final_records.school_cds_code,
        next_grades.grade as next_grade,
    from final_records
    inner join year_ends
        on year_ends.school_year = final_records.school_year
    inner join exit_reasons
        on exit_reasons.exit_reason = final_records.exit_reason
    left join completion_statuses
        on completion_statuses.completion_status = final_records.completion_status
    inner join grades
        on grades.grade = final_records.grade
    inner join grades as next_grades
        on next_grades.grade_order = grades.grade_order + 1
        and next_grades.reporting_category <> ''
    where final_records.exit_date is null
        or exit_reasons.cohort_outcome = 'still_enrolled'
        or (exit_reasons.is_promotion or coalesce(completion_statuses.is_promotion, false))
        and final_records.exit_date >= year_ends.first_promotion_date
)

select * from finishers
