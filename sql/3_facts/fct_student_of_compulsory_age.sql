-- Students of compulsory school age at a school: expected there on one day or more between the 6th
-- birthday and the day before the 18th (EC 48200). Expected days are again a subtraction.
-- grain: school_year, student_key, school_cds_code
with spans as (
    select * from facts.fct_enrollment_span
    where not is_secondary
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
),

births as (
    select * from facts.bld_student_birth
),

policies as (
    select * from dimensions.dim_policy
),

spans_of_age as (
    select
        spans.school_year,
        spans.student_key,
        spans.school_cds_code,
        spans.school_code,
        spans.tracks,
        greatest(
            spans.first_date, births.birth_date + to_years(policies.compulsory_age_from)
        )::date as first_date,
        least(
            spans.last_date, births.birth_date + to_years(policies.compulsory_age_to) - to_days(1)
        )::date as last_date,
        births.birth_date + to_years(policies.compulsory_age_from) as first_date_of_age,
        births.birth_date + to_years(policies.compulsory_age_to) as first_date_after,
    from spans
    inner join births
        on births.school_year = spans.school_year
        and births.student_key = spans.student_key
    inner join policies
        on policies.school_year = spans.school_year
    where spans.first_date < first_date_after and spans.last_date >= first_date_of_age
),

with_count_at_end as (
    select
        spans_of_age.*,
        calendar_days.day_number as days_to_end,
    from spans_of_age
    asof inner join calendar_days
        on calendar_days.school_year = spans_of_age.school_year
        and calendar_days.school_code = spans_of_age.school_code
        and calendar_days.tracks = spans_of_age.tracks
        and calendar_days.calendar_date <= spans_of_age.last_date
),

with_expected_days as (
    select
        with_count_at_end.*,
        with_count_at_end.days_to_end - coalesce(calendar_days.day_number, 0) as days_expected,
    from with_count_at_end
    asof left join calendar_days
        on calendar_days.school_year = with_count_at_end.school_year
        and calendar_days.school_code = with_count_at_end.school_code
        and calendar_days.tracks = with_count_at_end.tracks
        and calendar_days.calendar_date < with_count_at_end.first_date
),

of_age as (
    select
        school_year,
        student_key,
        school_cds_code,
        sum(days_expected)::integer as days_of_compulsory_age,
    from with_expected_days
    group by all
    having sum(days_expected) > 0
)

select * from of_age
