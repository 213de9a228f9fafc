-- The cells that goals name, in every year: whether the metric is published for them at all, in
-- which table, and of which count disclosure control must be asked. Grades and a group at once are
-- published for the metrics of the DataQuest rule alone: districts have a table, the others are
-- cells of goals. Figures of days stand where the count of chronically absent students stands.
-- grain: metric, school_year, level, cds_code, reporting_category, reporting_category_2
with subjects as (
    select distinct
        metric,
        figure,
        rule,
        level,
        cds_code,
        grade_category,
        student_group,
        reporting_category,
        reporting_category_2,
    from dimensions.dim_smartie_goal_subject
    where figure in ('chronic', 'attendance', 'truancy')
),

grade_ranges as (
    select distinct reporting_category, grade_category
    from dimensions.dim_smartie_goal_grade
),

categories as (
    select * from dimensions.dim_reporting_category
),

rules as (
    select * from reference.chronic_rules
),

dashboard_groups as (
    select * from reference.dashboard_groups
),

dashboard_gap_years as (
    select * from reference.dashboard_gap_years
),

cells as (
    select * from measures.bld_cell
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

applicable as (
    select
        subjects.*,
        disclosure_rules.school_year,
        disclosure_rules.has_sis_days,
        bool_or(cells.is_applicable) filter (
            cells.reporting_category = subjects.student_group
        ) as is_group_there,
        bool_or(cells.is_applicable) filter (
            cells.reporting_category = subjects.grade_category
            or cells.reporting_category = grade_ranges.grade_category
        ) as are_grades_there,
        bool_or(
            cells.reporting_category = subjects.reporting_category
            and subjects.reporting_category_2 = 'TA'
        ) as is_row_of_tables,
        bool_or(cells.is_applicable) filter (cells.reporting_category = rules.grade_span)
            as is_span_there,
    from subjects
    cross join disclosure_rules
    left join grade_ranges
        on grade_ranges.reporting_category = subjects.grade_category
    inner join rules
        on rules.rule = subjects.rule
    inner join cells
        on cells.school_year = disclosure_rules.school_year
        and cells.rule = subjects.rule
        and cells.level = subjects.level
        and cells.cds_code = subjects.cds_code
        and (
            cells.reporting_category in (subjects.student_group, subjects.grade_category)
            or cells.reporting_category = grade_ranges.grade_category
            or cells.reporting_category = rules.grade_span
        )
    group by all
),

described as (
    select
        applicable.metric,
        applicable.school_year,
        applicable.level,
        applicable.cds_code,
        applicable.grade_category,
        applicable.student_group,
        applicable.reporting_category,
        applicable.reporting_category_2,
        case applicable.metric
            when 'truancy' then 'truant'
            when 'attendance' then 'chronic'
            when 'chronic_absenteeism' then 'chronic'
            else applicable.metric
        end as count_name,
        coalesce(applicable.is_group_there, false)
        and coalesce(applicable.are_grades_there, applicable.grade_category = '')
        and coalesce(applicable.is_span_there, applicable.rule <> 'dashboard')
        and (applicable.has_sis_days or applicable.metric <> 'truancy') as is_applicable,
        case applicable.metric
            when 'chronic_dashboard'
                then dashboard_groups.reporting_category is not null
                and coalesce(dashboard_gap_years.has_status, true)
            when 'chronic_lcap' then applicable.is_row_of_tables
            when 'truancy' then applicable.is_row_of_tables
            else true
        end as is_published,
        is_published
        and not applicable.is_row_of_tables
        and not (
            applicable.level = 'D'
            and categories.reporting_category is not null
            and (categories.family = 'run' or applicable.reporting_category_2 <> 'TA')
        ) as is_goal_cell,
    from applicable
    left join categories
        on categories.reporting_category = applicable.reporting_category
    left join dashboard_groups
        on dashboard_groups.reporting_category = applicable.reporting_category
        and applicable.reporting_category_2 = 'TA'
        and dashboard_groups.first_school_year <= applicable.school_year
    left join dashboard_gap_years
        on dashboard_gap_years.school_year = applicable.school_year
)

select * from described
