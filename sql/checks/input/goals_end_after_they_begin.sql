-- severity: error
-- What this finds: goals that end before they begin, or whose grades run downwards.
-- Why it matters: such a goal has no time or no students.
-- How to resolve: correct start_date, target_date or grades (like 06-08) in goals.csv.
with grade_orders as (
    select
        goals.goal_id,
        goals.start_date,
        goals.target_date,
        split_part(goals.grades, '-', 1) as lowest_grade,
        if(contains(goals.grades, '-'), split_part(goals.grades, '-', 2), '') as highest_grade,
    from raw.goals as goals
)

select grade_orders.goal_id
from grade_orders
left join reference.grades as lowest
    on lowest.grade = if(
        grade_orders.lowest_grade = 'K', 'KN', lpad(grade_orders.lowest_grade, 2, '0')
    )
left join reference.grades as highest
    on highest.grade = if(
        grade_orders.highest_grade = 'K', 'KN', lpad(grade_orders.highest_grade, 2, '0')
    )
where grade_orders.start_date <> '' and grade_orders.target_date <> ''
    and grade_orders.target_date < grade_orders.start_date
    or grade_orders.highest_grade <> '' and highest.grade_order < lowest.grade_order
