-- Whom a school can recognise: eligible students with excellent attendance, and students who attend
-- better, or by so many points better, than on the same school days of last year.
-- grain: school_year, level, cds_code, reporting_category, recognition
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest'
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest'
),

student_entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest'
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

improvements as (
    select * from facts.fct_student_improvement
),

schools as (
    select * from dimensions.dim_school
),

policies as (
    select * from dimensions.dim_policy
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

recognitions as (
    select unnest(['excellent', 'improved', 'much_improved']) as recognition
),

students as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        student_periods.student_key,
        'excellent' as recognition,
        student_periods.days_attended
        >= policies.excellent_attendance * student_periods.days_expected as is_recognised,
    from student_periods
    inner join policies
        on policies.school_year = student_periods.school_year
    where student_periods.is_eligible
    union all by name
    select
        student_entities.school_year,
        student_entities.level,
        student_entities.cds_code,
        student_entities.student_key,
        unnest([
            {recognition: 'improved', is_recognised: improvements.has_gained},
            {recognition: 'much_improved', is_recognised: improvements.has_gained_much}
        ], recursive := true),
    from student_entities
    inner join schools
        on schools.cds_code = student_entities.school_cds_code
    inner join improvements
        on improvements.school_year = student_entities.school_year
        and improvements.student_key = student_entities.student_key
        and improvements.district_code = schools.district_code
),

counted as (
    select
        students.school_year,
        students.level,
        students.cds_code,
        student_categories.reporting_category,
        students.recognition,
        count(*) as students,
        count(*) filter (students.is_recognised) as recognised_students,
    from students
    inner join student_categories
        on student_categories.school_year = students.school_year
        and student_categories.level = students.level
        and student_categories.cds_code = students.cds_code
        and student_categories.student_key = students.student_key
    group by all
),

with_cells as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        cells.reporting_category,
        recognitions.recognition,
        disclosure_rules.as_of,
        coalesce(counted.students, 0)::integer as students,
        coalesce(counted.recognised_students, 0)::integer as recognised_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        cells.is_applicable
        and (
            recognitions.recognition = 'excellent'
            or disclosure_rules.has_sis_days and coalesce(last_year.has_sis_days, false)
        ) as is_applicable,
    from cells
    cross join recognitions
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join disclosure_rules as last_year
        on last_year.school_year = cells.school_year - 1
    left join counted
        on counted.school_year = cells.school_year
        and counted.level = cells.level
        and counted.cds_code = cells.cds_code
        and counted.reporting_category = cells.reporting_category
        and counted.recognition = recognitions.recognition
)

select * from with_cells
