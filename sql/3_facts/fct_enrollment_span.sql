-- The days a student was expected at a school, cut so that no day is covered twice. Where
-- enrollments on several tracks overlap, the span names all of them. Secondary enrollments have
-- spans of their own.
-- grain: school_year, student_key, school_cds_code, is_secondary, first_date
with enrollments as (
    select * from facts.fct_enrollment
),

counted as (
    select *, not is_dataquest_population as is_secondary
    from enrollments
    where is_lcap_population and not is_exempt and first_date <= last_date
),

cuts as (
    select school_year, student_key, school_cds_code, is_secondary, first_date as cut_date
    from counted
    union
    select school_year, student_key, school_cds_code, is_secondary, last_date + 1
    from counted
),

pieces as (
    select
        school_year,
        student_key,
        school_cds_code,
        is_secondary,
        cut_date as first_date,
        lead(cut_date) over (
            partition by school_year, student_key, school_cds_code, is_secondary
            order by cut_date
        ) - 1 as last_date,
    from cuts
),

covered_pieces as (
    select
        pieces.school_year,
        pieces.student_key,
        pieces.school_cds_code,
        counted.school_code,
        string_agg(distinct counted.track, chr(31) order by counted.track) as tracks,
        pieces.first_date::date as first_date,
        pieces.last_date::date as last_date,
        pieces.is_secondary,
    from pieces
    inner join counted
        on counted.school_year = pieces.school_year
        and counted.student_key = pieces.student_key
        and counted.school_cds_code = pieces.school_cds_code
        and counted.is_secondary = pieces.is_secondary
        and counted.first_date <= pieces.first_date
        and counted.last_date >= pieces.last_date
    group by all
)

select * from covered_pieces
