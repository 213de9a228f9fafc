-- The days that count, from the year's source: certified where a finished year has them, else SIS.
-- Secondary enrollments have no certified days, so theirs are always the SIS's, where there are
-- any.
-- grain: school_year, student_key, school_cds_code, is_secondary
with years as (
    select * from dimensions.dim_school_year
),

stas_days as (
    select * from facts.fct_stas_days
),

sis_days as (
    select * from facts.fct_sis_days
),

together as (
    select stas_days.*
    from stas_days
    semi join years
        on years.school_year = stas_days.school_year
        and years.source = 'STAS'
    union all
    select sis_days.*
    from sis_days
    semi join years
        on years.school_year = sis_days.school_year
        and (years.source = 'SIS' or sis_days.is_secondary and years.has_sis_days)
)

select * from together
