-- Each student's recovered days at each school, district and county, and whether the student would
-- be chronically absent without them: an unverified reading of the rule; no other count changes.
-- grain: school_year, level, cds_code, student_key
with recovered_days as (
    select * from facts.fct_recovered_day
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest'
),

policies as (
    select * from dimensions.dim_policy
),

recovered as (
    select
        recovered_days.school_year,
        school_entities.level,
        school_entities.cds_code,
        recovered_days.student_key,
        facts.to_hundredths(sum(recovered_days.days_recovered)) as days_recovered,
        sum(recovered_days.hours)::decimal(9, 2) as hours_recovered,
    from recovered_days
    inner join school_entities
        on school_entities.school_cds_code = recovered_days.school_cds_code
    group by all
),

with_test as (
    select
        recovered.school_year,
        recovered.level,
        recovered.cds_code,
        recovered.student_key,
        recovered.days_recovered,
        recovered.hours_recovered,
        student_periods.is_chronic
        and student_periods.days_absent - recovered.days_recovered
        >= policies.chronic_threshold * student_periods.days_expected
            as is_chronic_without_recovered_days,
    from recovered
    inner join student_periods
        on student_periods.school_year = recovered.school_year
        and student_periods.level = recovered.level
        and student_periods.cds_code = recovered.cds_code
        and student_periods.student_key = recovered.student_key
    inner join policies
        on policies.school_year = recovered.school_year
)

select * from with_test
