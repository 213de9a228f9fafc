-- Each student's days at each school in three sources, why STAS and SIS differ, and why report 14.2
-- differs from the year's own source. The tests for a cause, in their order: charter (a charter
-- school of which one source holds nobody), exempt, missing enrollment (one source has no record),
-- other dates (expected days differ), other code (absent days differ), other.
-- grain: school_year, student_key, school_cds_code
with source_days as (
    select * from facts.fct_student_days_by_source
),

enrollments as (
    select * from facts.fct_enrollment
    where is_dataquest_population
),

schools as (
    select * from dimensions.dim_school
),

years as (
    select * from dimensions.dim_school_year
),

exempt_enrollments as (
    select distinct school_year, student_key, school_cds_code
    from enrollments
    where is_exempt
),

side_by_side as (
    select
        school_year,
        student_key,
        school_cds_code,
        max({
            days_expected: days_expected,
            days_absent: days_absent,
            days_attended: days_attended
        }) filter (source = 'STAS') as stas,
        max({
            days_expected: days_expected,
            days_absent: days_absent,
            days_attended: days_attended
        }) filter (source = 'SIS') as sis,
        max({
            days_expected: days_expected,
            days_absent: days_absent,
            days_attended: days_attended
        }) filter (source = 'CALPADS 14.2') as report,
        bool_or(is_enrolled) as is_enrolled,
        bool_or(is_exempt) as is_exempt,
    from source_days
    group by all
),

described as (
    select
        side_by_side.* exclude (is_exempt),
        years.source as our_source,
        if(years.source = 'SIS', side_by_side.sis, if(is_enrolled, stas, null)) as ours,
        side_by_side.is_exempt or exempt_enrollments.student_key is not null as is_exempt,
        schools.is_charter,
        count(side_by_side.stas) over school_of_year = 0 as is_without_stas,
        count(side_by_side.sis) over school_of_year = 0 as is_without_sis,
        count(side_by_side.report) over school_of_year = 0 as is_without_report,
        years.has_sis_days
        and count(side_by_side.stas) over (partition by side_by_side.school_year) > 0
            as has_stas_and_sis,
        count(side_by_side.report) over (partition by side_by_side.school_year) > 0 as has_report,
    from side_by_side
    inner join years
        on years.school_year = side_by_side.school_year
    inner join schools
        on schools.cds_code = side_by_side.school_cds_code
    left join exempt_enrollments
        on exempt_enrollments.school_year = side_by_side.school_year
        and exempt_enrollments.student_key = side_by_side.student_key
        and exempt_enrollments.school_cds_code = side_by_side.school_cds_code
    window school_of_year as (
        partition by side_by_side.school_year, side_by_side.school_cds_code
    )
),

with_causes as (
    select
        school_year,
        student_key,
        school_cds_code,
        our_source,
        stas.days_expected as stas_days_expected,
        stas.days_absent as stas_days_absent,
        stas.days_attended as stas_days_attended,
        sis.days_expected as sis_days_expected,
        sis.days_absent as sis_days_absent,
        sis.days_attended as sis_days_attended,
        report.days_expected as report_days_expected,
        report.days_absent as report_days_absent,
        report.days_attended as report_days_attended,
        if(
            has_stas_and_sis,
            facts.to_difference_cause(
                stas, sis, is_charter and (is_without_stas or is_without_sis), is_exempt
            ),
            null
        ) as sis_cause,
        if(
            has_report,
            facts.to_difference_cause(
                ours,
                report,
                is_charter
                and (
                    is_without_report
                    or our_source = 'STAS' and is_without_stas
                    or our_source = 'SIS' and is_without_sis
                ),
                is_exempt
            ),
            null
        ) as report_cause,
        is_enrolled,
        is_exempt,
    from described
)

select * from with_causes
