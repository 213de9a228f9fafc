-- Attendance of students this year and last year on the same school days, in each district: this
-- year to the last counted day, last year as many instructional days into its own calendar.
-- grain: school_year, student_key, district_code
with spans as (
    select * from facts.fct_enrollment_span_expected
    where not is_secondary
),

calendar_days as (
    select * from facts.fct_enrollment_span_day
),

exceptions as (
    select * from facts.fct_exception_day
    where is_absent and not is_secondary
),

sis_days as (
    select * from facts.fct_sis_days
    where not is_secondary
),

schools as (
    select * from dimensions.dim_school
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

policies as (
    select * from dimensions.dim_policy
),

days_this_year as (
    select
        sis_days.school_year,
        sis_days.student_key,
        schools.district_code,
        sum(sis_days.days_expected) as days_expected,
        sum(sis_days.days_attended) as days_attended,
    from sis_days
    inner join schools
        on schools.cds_code = sis_days.school_cds_code
    semi join years
        on years.school_year = sis_days.school_year
    group by all
),

days_taught as (
    select
        spans.school_year,
        spans.student_key,
        schools.district_code,
        max(calendar_days.day_number) as days_taught,
    from spans
    inner join schools
        on schools.cds_code = spans.school_cds_code
    inner join years
        on years.school_year = spans.school_year
    asof inner join calendar_days
        on calendar_days.school_year = spans.school_year
        and calendar_days.school_code = spans.school_code
        and calendar_days.tracks = spans.tracks
        and calendar_days.calendar_date <= years.last_date
    group by all
),

same_days_last_year as (
    select
        days_taught.school_year,
        days_taught.student_key,
        days_taught.district_code,
        days_taught.days_taught,
        spans.school_cds_code,
        spans.school_code,
        spans.tracks,
        spans.first_date,
        spans.last_date,
        greatest(
            least(spans.days_to_end, days_taught.days_taught) - spans.days_before, 0
        ) as days_expected,
    from days_taught
    inner join spans
        on spans.school_year = days_taught.school_year - 1
        and spans.student_key = days_taught.student_key
    inner join schools
        on schools.cds_code = spans.school_cds_code
        and schools.district_code = days_taught.district_code
    semi join years
        on years.school_year = spans.school_year
),

expected_last_year as (
    select school_year, student_key, district_code, sum(days_expected) as days_expected
    from same_days_last_year
    group by all
),

absent_last_year as (
    select
        same_days_last_year.school_year,
        same_days_last_year.student_key,
        same_days_last_year.district_code,
        facts.to_hundredths(sum(exceptions.days_absent)) as days_absent,
    from same_days_last_year
    inner join exceptions
        on exceptions.school_year = same_days_last_year.school_year - 1
        and exceptions.student_key = same_days_last_year.student_key
        and exceptions.school_cds_code = same_days_last_year.school_cds_code
        and exceptions.absence_date
        between same_days_last_year.first_date and same_days_last_year.last_date
    inner join calendar_days
        on calendar_days.school_year = exceptions.school_year
        and calendar_days.school_code = same_days_last_year.school_code
        and calendar_days.tracks = same_days_last_year.tracks
        and calendar_days.calendar_date = exceptions.absence_date
        and calendar_days.day_number <= same_days_last_year.days_taught
    group by all
),

compared as (
    select
        days_this_year.school_year,
        days_this_year.student_key,
        days_this_year.district_code,
        days_this_year.days_expected::decimal(9, 2) as days_expected,
        days_this_year.days_attended::decimal(9, 2) as days_attended,
        expected_last_year.days_expected::decimal(9, 2) as days_expected_last_year,
        (
            expected_last_year.days_expected - coalesce(absent_last_year.days_absent, 0)
        )::decimal(9, 2) as days_attended_last_year,
        policies.improved_attendance,
    from days_this_year
    inner join policies
        on policies.school_year = days_this_year.school_year
        and policies.minimum_days <= days_this_year.days_expected
    inner join expected_last_year
        on expected_last_year.school_year = days_this_year.school_year
        and expected_last_year.student_key = days_this_year.student_key
        and expected_last_year.district_code = days_this_year.district_code
        and expected_last_year.days_expected >= policies.minimum_days
    left join absent_last_year
        on absent_last_year.school_year = days_this_year.school_year
        and absent_last_year.student_key = days_this_year.student_key
        and absent_last_year.district_code = days_this_year.district_code
),

with_gain as (
    select
        * exclude (improved_attendance),
        days_attended::decimal(18, 4) * days_expected_last_year
        - days_attended_last_year::decimal(18, 4) * days_expected as gain_in_day_products,
        gain_in_day_products > 0 as has_gained,
        has_gained
        and gain_in_day_products
        >= improved_attendance * days_expected * days_expected_last_year as has_gained_much,
    from compared
)

select * from with_gain
