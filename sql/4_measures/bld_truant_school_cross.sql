-- Students of compulsory age and how many are truant, in every grade and group of a school at once.
-- No table shows them: whoever has the rosters knows how many students they are, and so disclosure
-- control reckons with them.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with reporting_pairs as (
    select * from facts.fct_student_reporting_pair
),

truants as (
    select * from facts.fct_truant_entity
    where level = 'S'
),

counted as (
    select
        reporting_pairs.school_year,
        reporting_pairs.level,
        reporting_pairs.cds_code,
        reporting_pairs.reporting_category,
        reporting_pairs.reporting_category_2,
        count(*)::integer as students,
        (count(*) filter (truants.is_truant))::integer as truant_students,
    from reporting_pairs
    inner join truants
        on truants.school_year = reporting_pairs.school_year
        and truants.cds_code = reporting_pairs.cds_code
        and truants.student_key = reporting_pairs.student_key
    group by all
)

select * from counted
