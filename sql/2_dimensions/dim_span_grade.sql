-- The single grades of every span and run of grades, as reporting categories.
-- grain: reporting_category, grade_category
with grade_spans as (
    select * from reference.grade_spans
),

grade_runs as (
    select * from reference.grade_runs
),

grades as (
    select * from reference.grades
),

together as (
    select reporting_category, grade from grade_spans
    union
    select reporting_category, grade from grade_runs
),

named as (
    select together.reporting_category, grades.reporting_category as grade_category
    from together
    inner join grades
        on grades.grade = together.grade
    where grades.reporting_category <> ''
)

select * from named
