-- The rate of each class a year before, over all students of the folder; a small class leans on its
-- grade span, and a span without students on everyone.
-- grain: school_year, class
with run as (
    select * from reference.run
),

class_pairs as (
    select * from measures.bld_class_pair
    where reporting_category = 'TA'
),

policies as (
    select * from dimensions.dim_policy
),

everyone as (
    select class_pairs.*
    from class_pairs
    inner join run
        on run.subject_cds_code = class_pairs.cds_code
        and run.subject_level = class_pairs.level
),

totals as (
    select
        school_year,
        class,
        students_before,
        chronic_before,
        sum(students_before) over (partition by school_year, grade_span) as span_students,
        sum(chronic_before) over (partition by school_year, grade_span) as span_chronic,
        sum(students_before) over (partition by school_year) as all_students,
        sum(chronic_before) over (partition by school_year) as all_chronic,
    from everyone
),

rated as (
    select
        totals.school_year,
        totals.class,
        (
            totals.chronic_before
            + policies.class_prior_students
            * (totals.span_chronic + policies.class_prior_students * all_chronic / all_students)
            / (totals.span_students + policies.class_prior_students)
        ) / (totals.students_before + policies.class_prior_students) as class_rate,
    from totals
    inner join policies
        on policies.school_year = totals.school_year
    where totals.all_students > 0
)

select * from rated
