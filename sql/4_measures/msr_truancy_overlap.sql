-- How truancy and chronic absence overlap: students of compulsory age who could be chronically
-- absent, by which of the two they are.
-- grain: school_year, level, cds_code, population
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest' and reporting_category = 'TA'
),

truants as (
    select * from facts.fct_truant_entity
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

populations as (
    select unnest(['truant_only', 'both', 'chronic_only', 'neither']) as population
),

students as (
    select
        truants.school_year,
        truants.level,
        truants.cds_code,
        case
            when truants.is_truant and student_periods.is_chronic then 'both'
            when truants.is_truant then 'truant_only'
            when student_periods.is_chronic then 'chronic_only'
            else 'neither'
        end as population,
    from truants
    inner join student_periods
        on student_periods.school_year = truants.school_year
        and student_periods.level = truants.level
        and student_periods.cds_code = truants.cds_code
        and student_periods.student_key = truants.student_key
),

students_by_population as (
    select school_year, level, cds_code, population, count(*) as students
    from students
    group by all
),

counted as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        populations.population,
        disclosure_rules.as_of,
        coalesce(
            sum(students_by_population.students) over (
                partition by cells.school_year, cells.level, cells.cds_code
            ),
            0
        )::integer as students,
        coalesce(students_by_population.students, 0)::integer as students_in_population,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.is_running,
        disclosure_rules.has_sis_days as is_applicable,
    from cells
    cross join populations
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join students_by_population
        on students_by_population.school_year = cells.school_year
        and students_by_population.level = cells.level
        and students_by_population.cds_code = cells.cds_code
        and students_by_population.population = populations.population
)

select * from counted
