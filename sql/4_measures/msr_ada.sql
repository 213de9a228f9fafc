-- Average daily attendance for apportionment: days attended in the period by days taught, added up
-- over calendars and schools; charters have their own and are not in their district's. An estimate
-- from daily absences: what a district claims is its own attendance accounting.
-- grain: school_year, level, cds_code, period, grade_span
with apportionment as (
    select * from facts.fct_student_apportionment
),

places as (
    select * from dimensions.dim_school_entity
    where rule = 'lcap'
),

grade_spans as (
    select * from reference.apportionment_grade_spans
),

grades as (
    select * from reference.grades
),

grades_offered as (
    select * from measures.bld_category_grade
    where rule = 'dataquest'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
    where has_sis_days
),

at_places as (
    select places.level, places.cds_code, apportionment.*
    from apportionment
    inner join places
        on places.school_cds_code = apportionment.school_cds_code
),

periods as (
    select
        school_year,
        level,
        cds_code,
        period,
        if(min(days_taught) = max(days_taught), max(days_taught), null) as days_taught,
        if(min(last_date) = max(last_date), max(last_date), null) as last_date,
    from at_places
    group by all
),

spans_offered as (
    select distinct
        grades_offered.school_year,
        grades_offered.level,
        grades_offered.cds_code,
        grade_spans.grade_span,
    from grades_offered
    inner join grades
        on grades.reporting_category = grades_offered.reporting_category
    inner join grade_spans
        on grade_spans.grade = grades.grade
),

cells as (
    select
        periods.*,
        spans.grade_span,
        spans.grade_span = 'all' or spans_offered.grade_span is not null as is_applicable,
    from periods
    cross join (select distinct grade_span from grade_spans) as spans
    left join spans_offered
        on spans_offered.school_year = periods.school_year
        and spans_offered.level = periods.level
        and spans_offered.cds_code = periods.cds_code
        and spans_offered.grade_span = spans.grade_span
),

added as (
    select
        at_places.school_year,
        at_places.level,
        at_places.cds_code,
        at_places.period,
        grade_spans.grade_span,
        count(distinct at_places.student_key) as students,
        sum(at_places.days_attended / at_places.days_taught) as ada,
    from at_places
    inner join grade_spans
        on grade_spans.grade = coalesce(at_places.grade, 'UE')
    group by all
),

schools_of_districts as (
    select school_cds_code, cds_code as whole_cds_code from places
    where level = 'D'
),

with_rules as (
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        cells.period,
        cells.grade_span,
        coalesce(added.students, 0)::integer as students,
        cells.days_taught,
        coalesce(round(added.ada, 6), 0)::double as ada,
        cells.last_date::varchar as last_date,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        cells.is_applicable,
        coalesce(schools_of_districts.whole_cds_code, '') as whole_cds_code,
    from cells
    inner join disclosure_rules
        on disclosure_rules.school_year = cells.school_year
    left join schools_of_districts
        on cells.level = 'S'
        and schools_of_districts.school_cds_code = cells.cds_code
    left join added
        on added.school_year = cells.school_year
        and added.level = cells.level
        and added.cds_code = cells.cds_code
        and added.period = cells.period
        and added.grade_span = cells.grade_span
)

select * from with_rules
