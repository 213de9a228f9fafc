-- Attendance of all students on each instructional day, with what was expected and the day's place
-- beside a break, by the calendar that most of a place's students keep.
-- grain: school_year, level, cds_code, calendar_date
with days as (
    select * from measures.bld_dip_day
    where reporting_category = 'TA'
),

expected as (
    select * from measures.bld_dip_day_usual
    where reporting_category = 'TA'
),

breaks as (
    select * from dimensions.dim_school_break_pool
),

attendance as (
    select * from measures.msr_attendance
    where reporting_category = 'TA'
),

policies as (
    select * from dimensions.dim_dip_policy
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
    where has_sis_days
),

with_expected as (
    select
        days.*,
        if(
            expected.ordinary_days >= policies.baseline_minimum_days
            and expected.same_weekday_days >= policies.baseline_minimum_weekday_days,
            days.students * expected.expected_rate,
            null
        ) as days_absent_expected,
        if(days.position is null, null, breaks.break_id) as break_id,
    from days
    inner join policies
        on policies.school_year = days.school_year
    left join expected
        on expected.school_year = days.school_year
        and expected.level = days.level
        and expected.cds_code = days.cds_code
        and expected.calendar_id = days.calendar_id
        and expected.calendar_date = days.calendar_date
    left join breaks
        on breaks.school_year = days.school_year
        and breaks.calendar_id = days.calendar_id
        and breaks.break_number = days.break_number
),

added as (
    select
        school_year,
        level,
        cds_code,
        calendar_date,
        any_value(weekday) as weekday,
        sum(students) as students,
        sum(days_absent) as days_absent,
        sum(days_absent_expected)
        / nullif(sum(students) filter (days_absent_expected is not null), 0) as expected_rate,
        arg_max(is_ordinary, (students, calendar_id)) as is_ordinary,
        arg_max_null(break_id, (students, calendar_id)) as break_id,
        arg_max_null(position, (students, calendar_id)) as position,
    from with_expected
    group by all
),

with_rules as (
    select
        added.school_year,
        added.level,
        added.cds_code,
        added.calendar_date::varchar as calendar_date,
        added.weekday,
        floor(added.students)::integer as students,
        attendance.eligible_students,
        round(100 * added.students)::bigint as expected_hundredths,
        round(100 * added.days_absent)::bigint as absent_hundredths,
        added.expected_rate,
        if(added.is_ordinary, 'ordinary', 'near a break') as day_kind,
        added.break_id,
        added.position,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        attendance.is_applicable,
    from added
    inner join disclosure_rules
        on disclosure_rules.school_year = added.school_year
    inner join attendance
        on attendance.school_year = added.school_year
        and attendance.level = added.level
        and attendance.cds_code = added.cds_code
)

select * from with_rules
