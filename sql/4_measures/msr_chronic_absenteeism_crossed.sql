-- Chronic absenteeism of districts, DataQuest rule, by two categories at once: single grades and
-- some spans of grades by group, races by program group; and runs of grades of all students.
-- grain: school_year, level, cds_code, reporting_category, reporting_category_2
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest' and level = 'D'
),

categories as (
    select * from dimensions.dim_reporting_category
),

grades as (
    select * from reference.grades
),

grade_spans as (
    select * from reference.grade_spans
),

grade_runs as (
    select * from reference.grade_runs
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and level = 'D' and is_eligible
),

student_entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest' and level = 'D'
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest' and level = 'D'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

grade_categories as (
    select reporting_category, grade from grade_spans
    union all
    select reporting_category, grade from grade_runs
    union all
    select reporting_category, grade from grades where reporting_category <> ''
),

pairs as (
    select
        first_categories.reporting_category,
        second_categories.reporting_category as reporting_category_2,
    from categories as first_categories
    inner join categories as second_categories
        on (
            first_categories.is_crossed
            and second_categories.family in ('race', 'gender', 'program', 'local', 'transition')
        )
        or (first_categories.family = 'run' and second_categories.family = 'all')
        or (first_categories.family = 'race' and second_categories.family = 'program')
),

applicable as (
    select school_year, cds_code, reporting_category, is_applicable from cells
    union all
    select
        cells.school_year,
        cells.cds_code,
        grade_runs.reporting_category,
        bool_or(cells.is_applicable),
    from grade_runs
    inner join grades
        on grades.grade = grade_runs.grade
    inner join cells
        on cells.reporting_category = grades.reporting_category
    group by cells.school_year, cells.cds_code, grade_runs.reporting_category
),

first_memberships as (
    select
        student_entities.school_year,
        student_entities.cds_code,
        student_entities.student_key,
        grade_categories.reporting_category,
    from student_entities
    inner join grade_categories
        on grade_categories.grade = student_entities.grade
    union all
    select
        student_categories.school_year,
        student_categories.cds_code,
        student_categories.student_key,
        student_categories.reporting_category,
    from student_categories
    inner join categories
        on categories.reporting_category = student_categories.reporting_category
        and categories.family = 'race'
),

counted as (
    select
        student_periods.school_year,
        student_periods.cds_code,
        first_memberships.reporting_category,
        student_categories.reporting_category as reporting_category_2,
        count(*) as eligible_students,
        count(*) filter (student_periods.is_chronic) as chronic_students,
    from student_periods
    inner join first_memberships
        on first_memberships.school_year = student_periods.school_year
        and first_memberships.cds_code = student_periods.cds_code
        and first_memberships.student_key = student_periods.student_key
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
    group by all
),

with_cells as (
    select
        first_cells.school_year,
        'D' as level,
        first_cells.cds_code,
        pairs.reporting_category,
        pairs.reporting_category_2,
        disclosure_rules.source,
        disclosure_rules.as_of,
        coalesce(counted.eligible_students, 0)::integer as eligible_students,
        coalesce(counted.chronic_students, 0)::integer as chronic_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        first_cells.is_applicable and second_cells.is_applicable as is_applicable,
    from pairs
    inner join applicable as first_cells
        on first_cells.reporting_category = pairs.reporting_category
    inner join applicable as second_cells
        on second_cells.school_year = first_cells.school_year
        and second_cells.cds_code = first_cells.cds_code
        and second_cells.reporting_category = pairs.reporting_category_2
    inner join disclosure_rules
        on disclosure_rules.school_year = first_cells.school_year
    left join counted
        on counted.school_year = first_cells.school_year
        and counted.cds_code = first_cells.cds_code
        and counted.reporting_category = pairs.reporting_category
        and counted.reporting_category_2 = pairs.reporting_category_2
)

select * from with_cells
