-- Enrollments within their school year (and up to the as-of day of a running one), with the grade
-- they count in and whether they count at all under the DataQuest and the LCAP rule.
-- grain: none
with enrollments as (
    select * from facts.bld_enrollment
),

transitional_kindergarten as (
    select * from facts.bld_transitional_kindergarten
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

statuses as (
    select * from reference.enrollment_statuses
),

grades as (
    select * from reference.grades
),

no_show_reasons as (
    select * from reference.no_show_exit_reasons
),

placed as (
    select
        enrollments.* exclude (district_code, school_code, is_exempt),
        schools.cds_code as school_cds_code,
        schools.school_code,
        years.last_date as year_last_date,
        greatest(enrollments.entry_date, years.first_date) as first_date,
        least(
            coalesce(
                enrollments.exit_date - if(policies.is_exit_date_inclusive, 0, 1),
                years.last_date
            ),
            years.last_date
        )::date as last_date,
        enrollments.is_exempt or schools.is_exempt as is_exempt,
        years.is_running,
    from enrollments
    inner join schools
        on schools.school_code = enrollments.school_code
        and (schools.is_listed or schools.district_code = enrollments.district_code)
    inner join years
        on years.school_year = enrollments.school_year
    inner join policies
        on policies.school_year = enrollments.school_year
),

with_population as (
    select
        placed.* exclude (year_last_date, is_running),
        (placed.grade is null or coalesce(grades.is_dataquest, false))
        and no_show_reasons.exit_reason is null
        and (not placed.is_running or placed.entry_date <= placed.year_last_date) as is_enrolled,
        is_enrolled and statuses.is_dataquest as is_dataquest_population,
        is_enrolled and statuses.is_lcap as is_lcap_population,
    from placed
    inner join statuses
        on statuses.enrollment_status = placed.enrollment_status
    left join grades
        on grades.grade = placed.grade
    left join no_show_reasons
        on no_show_reasons.exit_reason = placed.exit_reason
),

with_grade as (
    select
        with_population.school_year,
        with_population.student_key,
        with_population.school_cds_code,
        with_population.school_code,
        with_population.enrollment_status,
        if(
            with_population.grade = 'KN' and exists (
                select 1
                from transitional_kindergarten
                where transitional_kindergarten.school_year = with_population.school_year
                    and transitional_kindergarten.student_key = with_population.student_key
                    and transitional_kindergarten.start_date <= with_population.last_date
                    and transitional_kindergarten.end_date >= with_population.first_date
            ),
            'TK',
            with_population.grade
        ) as grade,
        with_population.gender,
        with_population.exit_reason,
        with_population.completion_status,
        with_population.track,
        with_population.entry_date,
        with_population.exit_date,
        with_population.first_date,
        with_population.last_date,
        with_population.is_exempt,
        with_population.is_dataquest_population,
        with_population.is_lcap_population,
    from with_population
)

select * from with_grade
