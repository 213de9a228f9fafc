-- Students who could be chronically absent and who were, DataQuest rule, in every grade and group
-- of a school at once. No table shows them: whoever has the rosters knows how many students they
-- are, and so disclosure control reckons with them.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with reporting_pairs as (
    select * from facts.fct_student_reporting_pair
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and level = 'S' and is_eligible
),

counted as (
    select
        reporting_pairs.school_year,
        reporting_pairs.level,
        reporting_pairs.cds_code,
        reporting_pairs.reporting_category,
        reporting_pairs.reporting_category_2,
        count(*)::integer as eligible_students,
        (count(*) filter (student_periods.is_chronic))::integer as chronic_students,
    from reporting_pairs
    inner join student_periods
        on student_periods.school_year = reporting_pairs.school_year
        and student_periods.cds_code = reporting_pairs.cds_code
        and student_periods.student_key = reporting_pairs.student_key
    group by all
)

select * from counted
