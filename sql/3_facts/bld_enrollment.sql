-- Enrollments of all sources: SENR, with track and exemption from the SIS where it has the same
-- enrollment; the SIS alone in a year without SENR; STAS alone in a year without either.
-- grain: none
with calpads_enrollments as (
    select * from staging.stg_calpads__enrollments
),

sis_enrollments as (
    select * from staging.stg_sis__enrollments
),

summaries as (
    select * from staging.stg_calpads__absence_summaries
),

files as (
    select * from staging.stg_district__extract_files
),

sis_additions as (
    select
        school_year,
        student_key,
        school_code,
        entry_date,
        max(track) as track,
        bool_or(is_exempt) as is_exempt,
    from sis_enrollments
    group by all
),

from_calpads as (
    select
        calpads_enrollments.school_year,
        calpads_enrollments.student_key,
        calpads_enrollments.district_code,
        calpads_enrollments.school_code,
        calpads_enrollments.enrollment_status,
        calpads_enrollments.grade,
        calpads_enrollments.gender,
        calpads_enrollments.exit_reason,
        calpads_enrollments.completion_status,
        coalesce(sis_additions.track, '') as track,
        calpads_enrollments.entry_date,
        calpads_enrollments.exit_date,
        coalesce(sis_additions.is_exempt, false) as is_exempt,
    from calpads_enrollments
    left join sis_additions
        on sis_additions.school_year = calpads_enrollments.school_year
        and sis_additions.student_key = calpads_enrollments.student_key
        and sis_additions.school_code = calpads_enrollments.school_code
        and sis_additions.entry_date = calpads_enrollments.entry_date
),

from_sis as (
    select
        school_year,
        student_key,
        district_code,
        school_code,
        enrollment_status,
        grade,
        '' as gender,
        exit_reason,
        completion_status,
        track,
        entry_date,
        exit_date,
        is_exempt,
    from sis_enrollments
    where school_year not in (select school_year from files where extract = 'senr')
),

from_summaries as (
    select
        school_year,
        student_key,
        district_code,
        school_code,
        '10' as enrollment_status,
        null as grade,
        gender,
        '' as exit_reason,
        '' as completion_status,
        '' as track,
        make_date(school_year - 1, 7, 1) as entry_date,
        null as exit_date,
        is_exempt,
    from summaries
    where school_year not in (
        select school_year from files where extract in ('senr', 'enrollments')
    )
),

together as (
    select * from from_calpads
    union all by name
    select * from from_sis
    union all by name
    select * from from_summaries
)

select * from together
