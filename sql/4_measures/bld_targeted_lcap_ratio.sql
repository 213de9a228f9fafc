-- How the LCAP's rate of a goal's students stood to DataQuest's of the same students in finished
-- years, and how much that differs between years (standard deviation of its logarithm). Nearly
-- all students count under both rules, so it hardly moves.
-- grain: level, cds_code, grade_category, student_group
with subjects as (
    select distinct level, cds_code, grade_category, student_group
    from dimensions.dim_smartie_goal_subject
    where metric = 'chronic_lcap'
),

targeted as (
    select * from facts.fct_targeted_student
    where rule = 'lcap'
),

finished_years as (
    select * from dimensions.dim_school_year
    where not is_running
),

student_periods as (
    select * from facts.fct_student_period
    where is_eligible
),

counted as (
    select
        subjects.level,
        subjects.cds_code,
        subjects.grade_category,
        subjects.student_group,
        targeted.school_year,
        count(*) filter (student_periods.rule = 'lcap') as lcap_students,
        count(*) filter (student_periods.rule = 'lcap' and student_periods.is_chronic)
            as lcap_chronic,
        count(*) filter (student_periods.rule = 'dataquest') as dataquest_students,
        count(*) filter (student_periods.rule = 'dataquest' and student_periods.is_chronic)
            as dataquest_chronic,
    from subjects
    inner join targeted
        on targeted.level = subjects.level
        and targeted.cds_code = subjects.cds_code
        and targeted.grade_category = subjects.grade_category
        and targeted.student_group = subjects.student_group
    inner join finished_years
        on finished_years.school_year = targeted.school_year
    inner join student_periods
        on student_periods.school_year = targeted.school_year
        and student_periods.rule in ('lcap', 'dataquest')
        and student_periods.level = targeted.level
        and student_periods.cds_code = targeted.cds_code
        and student_periods.student_key = targeted.student_key
    group by all
),

ratios as (
    select
        level,
        cds_code,
        grade_category,
        student_group,
        measures.to_rate_ratio(
            sum(lcap_chronic),
            sum(lcap_students),
            sum(dataquest_chronic),
            sum(dataquest_students)
        ) as lcap_ratio,
        coalesce(
            stddev_samp(
                ln(
                    measures.to_rate_ratio(
                        lcap_chronic, lcap_students, dataquest_chronic, dataquest_students
                    )
                )
            ),
            0
        ) as spread,
    from counted
    group by level, cds_code, grade_category, student_group
)

select * from ratios
