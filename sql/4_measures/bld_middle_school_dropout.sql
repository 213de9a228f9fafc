-- Dropouts of one year in grade 8 (at a school that ends with grade 9 in that grade too): those
-- whose final record says so, and those who may be, because nobody saw them again.
-- grain: school_year, level, cds_code, reporting_category
with middle_schools as (
    select * from measures.bld_middle_school
),

student_entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest'
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

final_records as (
    select * from facts.fct_final_enrollment
    where is_last_seen
),

cohort_years as (
    select * from facts.bld_cohort_year
),

exit_reasons as (
    select * from reference.exit_reasons
),

students as (
    select
        student_entities.school_year,
        student_entities.level,
        student_entities.cds_code,
        student_entities.student_key,
        coalesce(exit_reasons.one_year_dropout, 'no') as one_year_dropout,
        cohort_years.has_next_year or exit_reasons.cohort_outcome = 'lost_or_found' as is_seekable,
    from student_entities
    inner join middle_schools
        on middle_schools.school_year = student_entities.school_year
        and middle_schools.level = student_entities.level
        and middle_schools.cds_code = student_entities.cds_code
        and middle_schools.grade = student_entities.grade
    inner join cohort_years
        on cohort_years.school_year = student_entities.school_year
    left join final_records
        on final_records.school_year = student_entities.school_year
        and final_records.level = student_entities.level
        and final_records.cds_code = student_entities.cds_code
        and final_records.student_key = student_entities.student_key
    left join exit_reasons
        on exit_reasons.exit_reason = final_records.exit_reason
),

counted as (
    select
        students.school_year,
        students.level,
        students.cds_code,
        student_categories.reporting_category,
        count(*) as students,
        count(*) filter (students.one_year_dropout = 'yes') as dropouts,
        count(*) filter (
            students.one_year_dropout = 'if_lost' and students.is_seekable
        ) as possible_dropouts,
    from students
    inner join student_categories
        on student_categories.school_year = students.school_year
        and student_categories.level = students.level
        and student_categories.cds_code = students.cds_code
        and student_categories.student_key = students.student_key
    group by all
)

select * from counted
