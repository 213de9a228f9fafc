-- Everybody who began grade 9 with a class, or joined it later, and what became of them by the end
-- of its fourth year (`school_year`): decided by the final record of the four years, wherever in
-- the folder it is. Who begins grade 9 after having been in it the year before is not of the class.
-- grain: school_year, student_key
with enrollments as (
    select * from facts.fct_enrollment
    where is_dataquest_population
),

cohort_years as (
    select * from facts.bld_cohort_year
    where ends_cohort
),

grades as (
    select * from reference.grades
),

exit_reasons as (
    select * from reference.exit_reasons
),

completion_statuses as (
    select * from reference.completion_statuses
),

in_four_years as (
    select
        enrollments.*,
        cohort_years.school_year as cohort_year,
        enrollments.grade
        = lpad((12 - cohort_years.school_year + enrollments.school_year)::varchar, 2, '0')
            as is_with_class,
    from enrollments
    inner join cohort_years
        on enrollments.school_year between cohort_years.school_year - 3
        and cohort_years.school_year
),

first_years as (
    select cohort_year, student_key, min(school_year) as first_year
    from in_four_years
    group by all
),

members as (
    select distinct in_four_years.cohort_year, in_four_years.student_key
    from in_four_years
    inner join first_years
        on first_years.cohort_year = in_four_years.cohort_year
        and first_years.student_key = in_four_years.student_key
        and first_years.first_year = in_four_years.school_year
    anti join enrollments
        on enrollments.student_key = in_four_years.student_key
        and enrollments.school_year = in_four_years.school_year - 1
        and enrollments.grade = '09'
        and in_four_years.grade = '09'
    where in_four_years.is_with_class
),

final_records as (
    select in_four_years.*
    from in_four_years
    semi join members
        on members.cohort_year = in_four_years.cohort_year
        and members.student_key = in_four_years.student_key
    left join grades
        on grades.grade = in_four_years.grade
    qualify row_number() over (
        partition by in_four_years.cohort_year, in_four_years.student_key
        order by
            in_four_years.school_year desc,
            in_four_years.entry_date desc,
            in_four_years.exit_date desc nulls first,
            grades.grade_order desc,
            in_four_years.school_code,
            in_four_years.exit_reason desc
    ) = 1
),

with_outcome as (
    select
        final_records.cohort_year as school_year,
        final_records.school_year as final_school_year,
        final_records.student_key,
        final_records.school_cds_code,
        case
            when exit_reasons.cohort_outcome = 'by_completion' then completion_statuses.outcome
            when final_records.exit_date is null then 'still_enrolled'
            else exit_reasons.cohort_outcome
        end as exit_outcome,
        case
            when exit_outcome = 'still_enrolled'
                and final_records.school_year < final_records.cohort_year then 'dropout'
            when exit_outcome = 'none' or exit_outcome is null then 'still_enrolled'
            else exit_outcome
        end as outcome,
    from final_records
    left join exit_reasons
        on exit_reasons.exit_reason = coalesce(final_records.exit_reason, '')
    left join completion_statuses
        on completion_statuses.completion_status = final_records.completion_status
        and final_records.school_year between completion_statuses.first_school_year
        and completion_statuses.last_school_year
)

select * from with_outcome
