-- Attendance recovery in years with its file: students who made up days, the days and hours, and
-- chronic absence with and without these days where the policy asks for it.
-- grain: school_year, level, cds_code
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest' and reporting_category = 'TA'
),

recovery_years as (
    select school_year from staging.stg_district__extract_files
    where extract = 'attendance_recovery'
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and days_expected > 0
),

recoveries as (
    select * from facts.fct_student_recovery
),

policies as (
    select * from dimensions.dim_policy
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

counted as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        count(*) as students,
        count(recoveries.student_key) as recovering_students,
        sum(recoveries.days_recovered) as days_recovered,
        sum(recoveries.hours_recovered) as hours_recovered,
        count(*) filter (student_periods.is_eligible) as eligible_students,
        count(*) filter (student_periods.is_chronic) as chronic_students,
        count(*) filter (
            student_periods.is_chronic
            and coalesce(recoveries.is_chronic_without_recovered_days, true)
        ) as chronic_students_without_recovered_days,
    from student_periods
    left join recoveries
        on recoveries.school_year = student_periods.school_year
        and recoveries.level = student_periods.level
        and recoveries.cds_code = student_periods.cds_code
        and recoveries.student_key = student_periods.student_key
    group by all
),

with_cells as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        disclosure_rules.as_of,
        coalesce(counted.students, 0)::integer as students,
        coalesce(counted.recovering_students, 0)::integer as recovering_students,
        (100 * coalesce(counted.days_recovered, 0))::bigint as recovered_hundredths,
        (100 * coalesce(counted.hours_recovered, 0))::bigint as hour_hundredths,
        coalesce(counted.eligible_students, 0)::integer as eligible_students,
        coalesce(counted.chronic_students, 0)::integer as chronic_students,
        coalesce(counted.chronic_students_without_recovered_days, 0)::integer
            as chronic_students_without_recovered_days,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.reason_minimum_students,
        policies.counts_recovered_days,
        disclosure_rules.is_running,
        disclosure_rules.has_sis_days as is_applicable,
    from cells
    semi join recovery_years
        on recovery_years.school_year = cells.school_year
    inner join policies
        on policies.school_year = cells.school_year
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join counted
        on counted.school_year = cells.school_year
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
)

select * from with_cells
