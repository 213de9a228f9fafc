-- The cells that goals in force are about: each goal's own, and the group and the reference whose
-- gap is to close, in the goal's place and grades.
-- grain: goal_id, role
with goals as (
    select * from dimensions.dim_smartie_goal
    where is_in_force
),

grade_ranges as (
    select distinct reporting_category, grade_range
    from dimensions.dim_smartie_goal_grade
),

cells as (
    select
        goals.goal_id,
        goals.metric,
        goals.figure,
        goals.rule,
        goals.level,
        goals.cds_code,
        coalesce(grade_ranges.reporting_category, '') as grade_category,
        goals.baseline_year,
        goals.goal_year,
        goals.look_date,
        unnest([
            {role: 'goal', student_group: goals.student_group},
            {role: 'equity_group', student_group: goals.equity_group},
            {role: 'equity_reference', student_group: goals.equity_reference}
        ], recursive := true),
    from goals
    left join grade_ranges
        on grade_ranges.grade_range = goals.grades
),

named as (
    select
        goal_id,
        role,
        metric,
        figure,
        rule,
        level,
        cds_code,
        grade_category,
        student_group,
        if(grade_category = '', student_group, grade_category) as reporting_category,
        if(grade_category = '', 'TA', student_group) as reporting_category_2,
        baseline_year,
        goal_year,
        look_date,
    from cells
    where student_group <> ''
)

select * from named
