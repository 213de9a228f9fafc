-- Average daily attendance for apportionment: days attended in the period by days taught, added up
-- over calendars and schools; charters have their own and are not in their district's. An estimate
-- from daily absences: what a district claims is its own attendance accounting.
-- grain: school_year, level, cds_code, period, grade_span
with apportionment as (
    select * from facts.fct_student_apportionment
),

student_entities as (
    select * from facts.fct_student_entity
    where rule = 'dataquest' and level = 'S'
),

programs_and_schools as (
    select * from dimensions.dim_school_entity
    where rule = 'lcap'
),

grade_spans as (
    select * from reference.apportionment_grade_spans
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
    where has_sis_days
),

with_spans as (
    select
        programs_and_schools.level,
        programs_and_schools.cds_code,
        apportionment.*,
        grade_spans.grade_span,
    from apportionment
    inner join programs_and_schools
        on programs_and_schools.school_cds_code = apportionment.school_cds_code
    left join student_entities
        on student_entities.school_year = apportionment.school_year
        and student_entities.cds_code = apportionment.school_cds_code
        and student_entities.student_key = apportionment.student_key
    inner join grade_spans
        on grade_spans.grade = student_entities.grade
        or grade_spans.grade_span = 'all' and student_entities.grade is null
        and grade_spans.grade = 'UE'
),

added as (
    select
        school_year,
        level,
        cds_code,
        period,
        grade_span,
        count(distinct student_key) as students,
        min(days_taught) as fewest_days_taught,
        max(days_taught) as most_days_taught,
        min(last_date) as first_last_date,
        max(last_date) as last_last_date,
        sum(days_attended / days_taught) as ada,
    from with_spans
    group by all
),

with_rules as (
    select
        added.school_year,
        added.level,
        added.cds_code,
        added.period,
        added.grade_span,
        added.students::integer as students,
        if(added.fewest_days_taught = added.most_days_taught, added.most_days_taught, null)
            as days_taught,
        round(added.ada, 6)::double as ada,
        if(added.first_last_date = added.last_last_date, added.last_last_date, null)::varchar
            as last_date,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        true as is_applicable,
    from added
    inner join disclosure_rules
        on disclosure_rules.school_year = added.school_year
)

select * from with_rules
