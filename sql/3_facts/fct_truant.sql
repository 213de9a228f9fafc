-- Who is truant, habitual truant and chronic truant: students of compulsory age in each district,
-- with the events of all its schools. The one place of these three definitions (EC 48260, 48262,
-- 48263.6). The third and every later event is a report; chronic truancy is by days only.
-- grain: school_year, student_key, district_code
with students_of_age as (
    select * from facts.fct_student_of_compulsory_age
),

events as (
    select * from facts.fct_truancy_event
),

sis_days as (
    select * from facts.fct_sis_days
    where not is_secondary
),

schools as (
    select * from dimensions.dim_school
),

interventions as (
    select * from staging.stg_sis__interventions
),

steps as (
    select * from reference.intervention_steps
    where is_conference
),

years as (
    select * from dimensions.dim_school_year
),

policies as (
    select * from dimensions.dim_policy
),

students as (
    select distinct
        students_of_age.school_year,
        students_of_age.student_key,
        schools.district_code,
    from students_of_age
    inner join schools
        on schools.cds_code = students_of_age.school_cds_code
),

events_by_district as (
    select
        school_year,
        student_key,
        district_code,
        count(*)::integer as events,
        facts.to_hundredths(sum(days_unexcused)) as days_unexcused,
    from events
    group by all
),

expected_by_district as (
    select
        sis_days.school_year,
        sis_days.student_key,
        schools.district_code,
        sum(sis_days.days_expected)::decimal(9, 2) as days_expected,
    from sis_days
    inner join schools
        on schools.cds_code = sis_days.school_cds_code
    group by all
),

conferences as (
    select distinct interventions.school_year, interventions.student_key
    from interventions
    inner join steps
        on steps.step = interventions.step
    inner join years
        on years.school_year = interventions.school_year
        and (not years.is_running or years.last_date >= interventions.intervention_date)
),

together as (
    select
        students.school_year,
        students.student_key,
        students.district_code,
        coalesce(events_by_district.events, 0) as events,
        coalesce(events_by_district.days_unexcused, 0)::decimal(9, 2) as days_unexcused,
        coalesce(expected_by_district.days_expected, 0)::decimal(9, 2) as days_expected,
        conferences.student_key is not null as has_conference,
    from students
    left join events_by_district
        on events_by_district.school_year = students.school_year
        and events_by_district.student_key = students.student_key
        and events_by_district.district_code = students.district_code
    left join expected_by_district
        on expected_by_district.school_year = students.school_year
        and expected_by_district.student_key = students.student_key
        and expected_by_district.district_code = students.district_code
    left join conferences
        on conferences.school_year = students.school_year
        and conferences.student_key = students.student_key
),

tested as (
    select
        together.school_year,
        together.student_key,
        together.district_code,
        together.events,
        greatest(together.events - policies.truancy_events + 1, 0)::integer as times_reported,
        together.days_unexcused,
        together.days_expected,
        together.has_conference,
        together.events >= policies.truancy_events as is_truant,
        together.events >= policies.habitual_truancy_events and together.has_conference
            as is_habitual_truant,
        together.days_unexcused > 0
        and together.days_unexcused
        >= policies.chronic_truant_threshold * together.days_expected as is_chronic_truant,
    from together
    inner join policies
        on policies.school_year = together.school_year
)

select * from tested
