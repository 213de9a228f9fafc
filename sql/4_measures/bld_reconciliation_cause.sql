-- How many students stand behind each cause of a difference between the year's source and another
-- one, figure by figure.
-- grain: school_year, level, cds_code, other_source, measure, cause
with students as (
    select * from facts.fct_student_reconciliation_entity
),

with_measures as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        coalesce(cause, 'other') as cause,
        unnest([
            {measure: 'eligible_students', differs: is_eligible <> is_eligible_by_other},
            {measure: 'chronic_students', differs: is_chronic <> is_chronic_by_other},
            {
                measure: 'chronic_rate',
                differs: is_eligible <> is_eligible_by_other or is_chronic <> is_chronic_by_other
            },
            {measure: 'days_expected', differs: our_days_expected <> other_days_expected},
            {measure: 'days_absent', differs: our_days_absent <> other_days_absent}
        ], recursive := true),
    from students
),

counted as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        measure,
        cause,
        count(*)::integer as students,
    from with_measures
    where differs
    group by all
)

select * from counted
