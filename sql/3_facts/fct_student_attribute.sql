-- Race, gender and parent education of each student in a year: of several records the newest.
-- grain: school_year, student_key
with enrollments as (
    select * from facts.fct_enrollment
),

calpads_students as (
    select *
    from staging.stg_calpads__students
    qualify row_number() over (
        partition by school_year, student_key
        order by effective_start_date desc
    ) = 1
),

sis_students as (
    select * from staging.stg_sis__students
),

summaries as (
    select school_year, student_key, max(gender) as gender
    from staging.stg_calpads__absence_summaries
    group by all
),

races as (
    select * from reference.races
),

genders as (
    select * from reference.genders
),

students as (
    select
        school_year,
        student_key,
        max_by(gender, (entry_date, gender)) filter (gender <> '') as enrollment_gender,
    from enrollments
    group by all
),

with_records as (
    select
        students.school_year,
        students.student_key,
        coalesce(calpads_students.hispanic, sis_students.hispanic, '') as hispanic,
        coalesce(calpads_students.race_codes, sis_students.race_codes, []) as race_codes,
        coalesce(
            nullif(calpads_students.gender, ''),
            nullif(sis_students.gender, ''),
            students.enrollment_gender,
            summaries.gender
        ) as gender,
        coalesce(
            nullif(calpads_students.parent_education, ''),
            sis_students.parent_education,
            ''
        ) as parent_education,
    from students
    left join calpads_students
        on calpads_students.school_year = students.school_year
        and calpads_students.student_key = students.student_key
    left join sis_students
        on sis_students.school_year = students.school_year
        and sis_students.student_key = students.student_key
    left join summaries
        on summaries.school_year = students.school_year
        and summaries.student_key = students.student_key
),

race_groups as (
    select
        record.school_year,
        record.student_key,
        count(distinct races.reporting_category) as groups,
        min(races.reporting_category) as only_group,
    from (
        select school_year, student_key, unnest(race_codes) as race_code from with_records
    ) as record
    inner join races
        on races.race_code = record.race_code
    group by all
),

described as (
    select
        with_records.school_year,
        with_records.student_key,
        case
            when with_records.hispanic = 'Y' then 'RH'
            when race_groups.groups is null then 'RD'
            when race_groups.groups > 1 then 'RT'
            else race_groups.only_group
        end as race_category,
        coalesce(genders.reporting_category, 'GZ') as gender_category,
        with_records.parent_education,
    from with_records
    left join race_groups
        on race_groups.school_year = with_records.school_year
        and race_groups.student_key = with_records.student_key
    left join genders
        on genders.gender = with_records.gender
)

select * from described
