-- How many students' days differ between the year's source and another one, by cause, in districts
-- and counties.
-- grain: school_year, level, cds_code, other_source, cause
with students as (
    select * from facts.fct_student_reconciliation_entity
    where level <> 'S'
),

counts as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest' and reporting_category = 'TA'
),

counted as (
    select
        students.school_year,
        students.level,
        students.cds_code,
        students.other_source,
        students.cause,
        count(*)::integer as students,
        counts.suppression_threshold,
        counts.is_running,
    from students
    inner join counts
        on counts.school_year = students.school_year
        and counts.level = students.level
        and counts.cds_code = students.cds_code
        and counts.eligible_students > counts.suppression_threshold
    where students.cause is not null
    group by all
),

ranked as (
    select
        *,
        row_number() over (
            partition by school_year, level, cds_code, other_source
            order by students desc, cause
        )::integer as cause_rank,
    from counted
)

select * from ranked
