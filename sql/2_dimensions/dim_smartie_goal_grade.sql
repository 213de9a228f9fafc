-- The grades of every range that a goal names, under the code of the reporting category with the
-- same grades, else under a code of their own like GR0105.
-- grain: reporting_category, grade
with goals as (
    select * from staging.stg_district__goals
    where grades <> ''
),

grades as (
    select * from reference.grades
    where reporting_category <> ''
),

ranges as (
    select distinct
        goals.grades,
        goals.lowest_grade,
        goals.highest_grade,
        grades.grade,
        grades.grade_order,
        grades.reporting_category as grade_category,
    from goals
    inner join grades as lowest
        on lowest.grade = goals.lowest_grade
    inner join grades as highest
        on highest.grade = goals.highest_grade
    inner join grades
        on grades.grade_order between lowest.grade_order and highest.grade_order
),

known_ranges as (
    select reporting_category, list_sort(list(grade)) as grades
    from (
        select reporting_category, grade from reference.grade_spans
        union all
        select reporting_category, grade from reference.grade_runs
        union all
        select reporting_category, grade from grades
    ) as known
    group by reporting_category
),

named as (
    select
        coalesce(
            known_ranges.reporting_category,
            'GR' || lists.lowest_grade || lists.highest_grade
        ) as reporting_category,
        lists.grades as grade_range,
        unnest(lists.members, recursive := true),
    from (
        select
            grades,
            lowest_grade,
            highest_grade,
            list_sort(list(grade)) as grade_list,
            list({grade: grade, grade_category: grade_category}) as members,
        from ranges
        group by all
    ) as lists
    left join known_ranges
        on known_ranges.grades = lists.grade_list
)

select * from named
