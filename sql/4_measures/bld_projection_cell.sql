-- Students at each point of a year added up by place, with what is expected of them at its end: all
-- students, and each category of districts and counties; of schools at the as-of day. School
-- uncertainty is the sum of the squares of each school's.
-- grain: school_year, point, level, cds_code, reporting_category
with projections as (
    select * from facts.fct_student_projection
),

student_categories as (
    select school_year, level, cds_code, student_key, reporting_category
    from facts.fct_student_reporting_category
    where rule = 'dataquest' and reporting_category <> 'TA'
),

by_school as (
    select
        school_year,
        point,
        level,
        cds_code,
        'TA' as reporting_category,
        school_cds_code,
        count(*) filter (is_eligible_to_date) as eligible_to_date,
        count(*) filter (is_chronic_to_date) as chronic_to_date,
        sum(expected_eligible) as expected_eligible,
        sum(expected_chronic) as expected_chronic,
        sum(uncertainty) as uncertainty,
    from projections
    group by all
    union all
    select
        projections.school_year,
        projections.point,
        projections.level,
        projections.cds_code,
        student_categories.reporting_category,
        projections.school_cds_code,
        count(*) filter (projections.is_eligible_to_date),
        count(*) filter (projections.is_chronic_to_date),
        sum(projections.expected_eligible),
        sum(projections.expected_chronic),
        sum(projections.uncertainty),
    from projections
    inner join student_categories
        on student_categories.school_year = projections.school_year
        and student_categories.level = projections.level
        and student_categories.cds_code = projections.cds_code
        and student_categories.student_key = projections.student_key
    where projections.level <> 'S' or projections.point = 'as-of'
    group by all
),

added as (
    select
        school_year,
        point,
        level,
        cds_code,
        reporting_category,
        sum(eligible_to_date)::integer as eligible_to_date,
        sum(chronic_to_date)::integer as chronic_to_date,
        sum(expected_eligible) as expected_eligible,
        sum(expected_chronic) as expected_chronic,
        sum(uncertainty) as uncertainty,
        sum(pow(uncertainty, 2)) as school_uncertainty,
    from by_school
    group by all
)

select * from added
