-- Students of compulsory age and how many are truant, in every grade and group of a school at once.
-- No table shows them: whoever has the rosters knows how many students they are, and so disclosure
-- control reckons with them.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with category_pairs as (
    select * from measures.bld_category_pair
),

truants as (
    select * from facts.fct_truant_entity
    where level = 'S'
),

counted as (
    select
        category_pairs.school_year,
        category_pairs.level,
        category_pairs.cds_code,
        category_pairs.reporting_category,
        category_pairs.reporting_category_2,
        count(*)::integer as students,
        (count(*) filter (truants.is_truant))::integer as truant_students,
    from category_pairs
    inner join truants
        on truants.school_year = category_pairs.school_year
        and truants.cds_code = category_pairs.cds_code
        and truants.student_key = category_pairs.student_key
    group by all
)

select * from counted
