-- Days from calendar and absences, per student and school: expected days are a subtraction of two
-- running counts, absent days a count of exceptions inside the enrollment. Three thirds of a day
-- are a day: shares of hours are added to nine decimals before they are rounded to hundredths.
-- grain: school_year, student_key, school_cds_code, is_secondary
with spans as (
    select * from facts.fct_enrollment_span_expected
),

absences as (
    select * from facts.fct_exception_day
    where is_absent
),

expected as (
    select
        school_year,
        student_key,
        school_cds_code,
        is_secondary,
        sum(days_to_end - days_before)::decimal(9, 2) as days_expected,
    from spans
    group by all
),

absent as (
    select
        school_year,
        student_key,
        school_cds_code,
        is_secondary,
        facts.to_hundredths(sum(days_absent)) as days_absent,
        facts.to_hundredths(sum(days_absent) filter (category = 'suspension_out'))
            as days_suspension_out,
        facts.to_hundredths(sum(days_absent) filter (category = 'excused')) as days_excused,
        facts.to_hundredths(sum(days_absent) filter (category in ('unexcused', 'unverified')))
            as days_unexcused,
        facts.to_hundredths(
            sum(days_absent) filter (category = 'independent_study_incomplete')
        ) as days_independent_study_incomplete,
    from absences
    group by school_year, student_key, school_cds_code, is_secondary
),

together as (
    select
        expected.school_year,
        expected.student_key,
        expected.school_cds_code,
        expected.days_expected,
        coalesce(absent.days_absent, 0)::decimal(9, 2) as days_absent,
        coalesce(absent.days_suspension_out, 0)::decimal(9, 2) as days_suspension_out,
        coalesce(absent.days_excused, 0)::decimal(9, 2) as days_excused,
        coalesce(absent.days_unexcused, 0)::decimal(9, 2) as days_unexcused,
        coalesce(absent.days_independent_study_incomplete, 0)::decimal(9, 2)
            as days_independent_study_incomplete,
        (expected.days_expected - coalesce(absent.days_absent, 0))::decimal(9, 2)
            as days_attended,
        expected.is_secondary,
    from expected
    left join absent
        on absent.school_year = expected.school_year
        and absent.student_key = expected.student_key
        and absent.school_cds_code = expected.school_cds_code
        and absent.is_secondary = expected.is_secondary
)

select * from together
