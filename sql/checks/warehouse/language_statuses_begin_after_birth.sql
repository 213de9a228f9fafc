-- severity: notice
-- What this finds: students whose English language status begins before they were born.
-- Why it matters: one of the dates is wrong, and with it the group or the age of the student.
-- How to resolve: correct the start date of the status, or the birth date.
with statuses as (
    select school_year, student_key, start_date
    from staging.stg_calpads__english_learner_statuses
    union all
    select school_year, student_key, el_start_date
    from staging.stg_sis__students
)

select distinct statuses.school_year, statuses.student_key
from statuses
inner join facts.bld_student_birth as births
    on births.school_year = statuses.school_year
    and births.student_key = statuses.student_key
    and births.birth_date > statuses.start_date
-- Staging writes this day where no start is given.
where statuses.start_date <> date '1900-01-01'
