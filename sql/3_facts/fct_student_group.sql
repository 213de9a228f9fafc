-- From when to when a student belonged to a group, whichever file says so. Migrant, foster and
-- homeless students are socioeconomically disadvantaged.
-- grain: school_year, student_key, group_code, start_date, end_date
with programs as (
    select * from staging.stg_calpads__programs
),

program_groups as (
    select * from reference.programs
),

calpads_statuses as (
    select * from staging.stg_calpads__english_learner_statuses
),

sis_students as (
    select * from staging.stg_sis__students
),

el_statuses as (
    select * from reference.el_statuses
    where is_english_learner
),

student_groups as (
    select * from staging.stg_sis__student_groups
),

implications as (
    select * from reference.group_implications
),

recorded as (
    select
        programs.school_year,
        programs.student_key,
        program_groups.group_code,
        programs.start_date,
        programs.end_date,
    from programs
    inner join program_groups
        on program_groups.program_code = programs.program_code
    union
    select school_year, student_key, 'SE', start_date, end_date
    from calpads_statuses
    semi join el_statuses
        on el_statuses.el_status = calpads_statuses.el_status
    union
    select school_year, student_key, 'SE', el_start_date, date '2999-12-31'
    from sis_students
    semi join el_statuses
        on el_statuses.el_status = sis_students.el_status
    union
    select school_year, student_key, group_code, start_date, end_date
    from student_groups
),

with_implied as (
    select * from recorded
    union
    select
        recorded.school_year,
        recorded.student_key,
        implications.implied_group_code,
        recorded.start_date,
        recorded.end_date,
    from recorded
    inner join implications
        on implications.group_code = recorded.group_code
),

periods as (
    select * from with_implied
    where start_date <= end_date
)

select * from periods
