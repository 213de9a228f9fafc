-- The figures of the goals' cells: of each year as a whole, with where a running year will end, and
-- so far on each day at which goals are looked at (`point_date`; empty for the whole year). What is
-- so far stands only where the whole year's figure stands.
-- grain: metric, level, cds_code, grade_category, student_group, goal_year, point_date, school_year
with whole_years as (
    select * from measures.bld_goal_year
),

points as (
    select * from measures.bld_goal_point
),

projections as (
    select * from measures.bld_targeted_projection
),

cells as (
    select * from measures.bld_targeted_cell
    where is_published
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

together as (
    select
        *,
        0 as goal_year,
        '' as point_date,
        students as year_students,
    from whole_years
    union all by name
    select
        points.* replace (points.point_date::varchar as point_date),
        whole_years.eligible_students,
        whole_years.students as year_students,
    from points
    inner join whole_years
        on whole_years.metric = points.metric
        and whole_years.level = points.level
        and whole_years.cds_code = points.cds_code
        and whole_years.grade_category = points.grade_category
        and whole_years.student_group = points.student_group
        and whole_years.school_year = points.school_year
),

described as (
    select
        together.metric,
        together.level,
        together.cds_code,
        together.grade_category,
        together.student_group,
        cells.reporting_category,
        cells.reporting_category_2,
        cells.count_name,
        together.figure = 'attendance' as is_of_days,
        together.goal_year::integer as goal_year,
        together.point_date,
        together.school_year,
        disclosure_rules.source,
        disclosure_rules.as_of,
        together.eligible_students,
        together.year_students::integer as year_students,
        together.students,
        together.numerator,
        together.denominator,
        projections.projected,
        projections.projected_low,
        projections.projected_high,
        coalesce(projections.history_years, 0)::integer as history_years,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.is_running,
        cells.is_applicable,
    from together
    inner join cells
        on cells.metric = together.metric
        and cells.school_year = together.school_year
        and cells.level = together.level
        and cells.cds_code = together.cds_code
        and cells.grade_category = together.grade_category
        and cells.student_group = together.student_group
    inner join disclosure_rules
        on disclosure_rules.school_year = together.school_year
    left join projections
        on together.point_date = ''
        and projections.metric = together.metric
        and projections.level = together.level
        and projections.cds_code = together.cds_code
        and projections.grade_category = together.grade_category
        and projections.student_group = together.student_group
        and projections.school_year = together.school_year
)

select * from described
