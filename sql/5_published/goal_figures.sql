-- The figures of every year behind each goal in force: its own cell's, and those of the group and
-- the reference whose gap is to close. Years of which only the state has figures hold the state's.
-- grain: goal_id, role, school_year
with subjects as (
    select * from dimensions.dim_smartie_goal_subject
),

figures as (
    select * from cleared.goal_figures
),

chronic_absenteeism as (
    select * from published.chronic_absenteeism
    where source = 'CDE'
),

outcomes as (
    select * from published.engagement
),

dips as (
    select * from published.attendance_dips
    where position in ('before', 'after')
),

years as (
    select * from dimensions.dim_school_year
),

dips_seen as (
    select
        subjects.goal_id,
        subjects.role,
        dips.*,
        coming.break_name is not null as is_seen_in_goal_year,
    from subjects
    inner join dips
        on dips.level = subjects.level
        and dips.cds_code = subjects.cds_code
        and dips.reporting_category = subjects.reporting_category
        and subjects.reporting_category_2 = 'TA'
    left join (
        select distinct school_year, cds_code, reporting_category, break_name, position from dips
    ) as coming
        on coming.school_year = subjects.goal_year
        and coming.cds_code = dips.cds_code
        and coming.reporting_category = dips.reporting_category
        and coming.break_name = dips.break_name
        and coming.position = dips.position
    where subjects.figure = 'dips'
),

of_dips as (
    select
        dips_seen.goal_id,
        dips_seen.role,
        dips_seen.school_year,
        round(avg(dips_seen.excess_points) / 100, 3) as value,
        round(avg(dips_seen.excess_points) filter (dips_seen.is_seen_in_goal_year) / 100, 3)
            as same_day,
        years.is_running,
        if(years.is_running, years.last_date::varchar, null) as as_of,
        case
            when count(dips_seen.excess_points) = 0 then 'suppressed'
            when bool_or(years.is_running) then 'rounded'
            else 'exact'
        end as disclosure,
    from dips_seen
    inner join years
        on years.school_year = dips_seen.school_year
    group by all
),

together as (
    select
        subjects.goal_id,
        subjects.role,
        figures.school_year,
        figures.students,
        figures.value,
        so_far.value as same_day,
        figures.projected,
        figures.projected_low,
        figures.projected_high,
        figures.history_years,
        figures.source,
        figures.as_of,
        not figures.is_running as is_finished,
        figures.disclosure,
    from subjects
    inner join figures
        on figures.metric = subjects.metric
        and figures.level = subjects.level
        and figures.cds_code = subjects.cds_code
        and figures.grade_category = subjects.grade_category
        and figures.student_group = subjects.student_group
        and figures.point_date = ''
    left join figures as so_far
        on so_far.metric = subjects.metric
        and so_far.level = subjects.level
        and so_far.cds_code = subjects.cds_code
        and so_far.grade_category = subjects.grade_category
        and so_far.student_group = subjects.student_group
        and so_far.school_year = figures.school_year
        and so_far.goal_year = subjects.goal_year
        and so_far.point_date = subjects.look_date::varchar
    union all by name
    select
        subjects.goal_id,
        subjects.role,
        chronic_absenteeism.school_year,
        chronic_absenteeism.eligible_students as students,
        chronic_absenteeism.chronic_rate as value,
        chronic_absenteeism.source,
        true as is_finished,
        chronic_absenteeism.disclosure,
    from subjects
    inner join chronic_absenteeism
        on subjects.metric = 'chronic_absenteeism'
        and chronic_absenteeism.level = subjects.level
        and chronic_absenteeism.cds_code = subjects.cds_code
        and chronic_absenteeism.reporting_category = subjects.reporting_category
        and subjects.reporting_category_2 = 'TA'
    union all by name
    select
        subjects.goal_id,
        subjects.role,
        outcomes.school_year,
        outcomes.denominator as students,
        outcomes.rate as value,
        outcomes.source,
        true as is_finished,
        outcomes.disclosure,
    from subjects
    inner join outcomes
        on outcomes.measure = subjects.metric
        and outcomes.level = subjects.level
        and outcomes.cds_code = subjects.cds_code
        and outcomes.reporting_category = subjects.reporting_category
        and subjects.reporting_category_2 = 'TA'
    where subjects.figure = 'outcome' and outcomes.reason is null
    union all by name
    select
        goal_id,
        role,
        school_year,
        value,
        same_day,
        'SIS' as source,
        as_of,
        not is_running as is_finished,
        disclosure,
    from of_dips
),

in_order as (
    select
        together.goal_id,
        together.role,
        subjects.metric,
        subjects.level,
        subjects.cds_code,
        subjects.reporting_category,
        subjects.reporting_category_2,
        together.school_year::integer as school_year,
        students::integer as students,
        value::double as value,
        same_day::double as same_day,
        projected::double as projected,
        projected_low::double as projected_low,
        projected_high::double as projected_high,
        coalesce(history_years, 0)::integer as history_years,
        source,
        as_of,
        is_finished,
        disclosure,
    from together
    inner join subjects
        on subjects.goal_id = together.goal_id
        and subjects.role = together.role
    order by
        together.goal_id,
        array_position(['goal', 'equity_group', 'equity_reference'], together.role),
        together.school_year
)

select * from in_order
