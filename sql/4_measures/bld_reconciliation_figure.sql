-- The figures of all students by the year's source beside those of another source: students, days
-- (in hundredths), and the bands of report 14.1; with the students that decide what may be shown.
-- grain: school_year, level, cds_code, other_source, measure
with students as (
    select * from facts.fct_student_reconciliation_entity
),

student_bands as (
    select * from facts.fct_student_period_band
    where scheme = 'calpads_14_1'
),

report_totals as (
    select * from staging.stg_calpads__absence_report_totals
),

schools as (
    select * from dimensions.dim_school
    where is_listed
),

totals as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        count(*) filter (our_days_expected > 0) as our_students,
        count(*) filter (other_days_expected > 0) as other_students,
        count(*) filter (is_eligible) as our_eligible,
        count(*) filter (is_eligible_by_other) as other_eligible,
        count(*) filter (is_chronic) as our_chronic,
        count(*) filter (is_chronic_by_other) as other_chronic,
        100 * sum(our_days_expected) as our_expected,
        100 * sum(other_days_expected) as other_expected,
        100 * sum(our_days_absent) as our_absent,
        100 * sum(other_days_absent) as other_absent,
    from students
    group by all
),

figures_of_sources as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        our_students,
        other_students,
        our_eligible,
        other_eligible,
        unnest([
            {measure: 'eligible_students', our_value: our_eligible, other_value: other_eligible},
            {measure: 'chronic_students', our_value: our_chronic, other_value: other_chronic},
            {measure: 'chronic_rate', our_value: our_chronic, other_value: other_chronic},
            {measure: 'days_expected', our_value: our_expected, other_value: other_expected},
            {measure: 'days_absent', our_value: our_absent, other_value: other_absent}
        ], recursive := true),
    from totals
),

band_counts as (
    select
        school_year,
        cds_code,
        count(*) as eligible,
        count(*) filter (band = 'up_to_5') as up_to_5,
        count(*) filter (band = 'over_5_under_10') as over_5_under_10,
        count(*) filter (band = '10_under_20') as from_10_under_20,
        count(*) filter (band = '20_or_more') as from_20,
    from student_bands
    where level = 'S'
    group by all
),

figures_of_bands as (
    select
        report_totals.school_year,
        'S' as level,
        schools.cds_code,
        'CALPADS 14.1' as other_source,
        coalesce(band_counts.eligible, 0) as our_students,
        report_totals.students as other_students,
        our_students as our_eligible,
        report_totals.students as other_eligible,
        unnest([
            {measure: 'students', our_value: eligible, other_value: students},
            {measure: 'students_up_to_5', our_value: up_to_5, other_value: students_up_to_5},
            {
                measure: 'students_over_5_under_10',
                our_value: over_5_under_10,
                other_value: students_over_5_under_10
            },
            {
                measure: 'students_10_under_20',
                our_value: from_10_under_20,
                other_value: students_10_under_20
            },
            {measure: 'students_20_or_more', our_value: from_20, other_value: students_20_or_more}
        ], recursive := true),
    from report_totals
    inner join schools
        on schools.school_code = report_totals.school_code
    left join band_counts
        on band_counts.school_year = report_totals.school_year
        and band_counts.cds_code = schools.cds_code
),

together as (
    select * from figures_of_sources
    union all by name
    select * from figures_of_bands
),

typed as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        measure,
        coalesce(our_value, 0)::double as our_value,
        coalesce(other_value, 0)::double as other_value,
        our_students::integer as our_students,
        other_students::integer as other_students,
        our_eligible::integer as our_eligible_students,
        other_eligible::integer as other_eligible_students,
    from together
)

select * from typed
