-- What became of each class of four years, at the school, district and county of the final record,
-- by the groups its members had there in the year of that record. Documented removals do not count;
-- transfers within California that nothing found again are told apart, as lost or found.
-- grain: school_year, level, cds_code, reporting_category
with members as (
    select * from facts.fct_four_year_cohort_member
    where outcome <> 'removed'
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

counted as (
    select
        members.school_year,
        school_entities.level,
        school_entities.cds_code,
        student_categories.reporting_category,
        count(*) filter (members.outcome <> 'lost_or_found') as cohort_students,
        count(*) filter (members.outcome = 'lost_or_found') as lost_or_found_students,
        count(*) filter (members.outcome = 'graduate') as graduates,
        count(*) filter (members.outcome = 'dropout') as dropouts,
    from members
    inner join school_entities
        on school_entities.school_cds_code = members.school_cds_code
    inner join student_categories
        on student_categories.school_year = members.final_school_year
        and student_categories.level = school_entities.level
        and student_categories.cds_code = school_entities.cds_code
        and student_categories.student_key = members.student_key
    group by all
)

select * from counted
