-- Where the running year of each cell of a goal will end, with an 80% range: chronic absenteeism
-- from the chances of the cell's students (Dashboard rule: of those in grades TK to 8; LCAP rule:
-- times how its rate stood to DataQuest's), attendance and truancy from how earlier years went on.
-- grain: metric, level, cds_code, grade_category, student_group
with patterns as (
    select * from measures.bld_goal_year_pattern
),

subjects as (
    select distinct metric, rule, level, cds_code, grade_category, student_group
    from dimensions.dim_smartie_goal_subject
    where metric in ('chronic_absenteeism', 'chronic_dashboard', 'chronic_lcap')
),

lcap_ratios as (
    select * from measures.bld_targeted_lcap_ratio
    where lcap_ratio is not null
),

students as (
    select * from facts.fct_targeted_student
),

students_to_grade_8 as (
    select * from facts.fct_student_reporting_category
    where rule = 'dashboard' and reporting_category = 'GRTK8'
),

running_years as (
    select * from dimensions.dim_school_year
    where is_running
),

chances_at_points as (
    select * from facts.fct_student_projection
    where point = 'as-of'
),

targeted as (
    select students.*
    from students
    left join students_to_grade_8
        on students_to_grade_8.school_year = students.school_year
        and students_to_grade_8.rule = students.rule
        and students_to_grade_8.level = students.level
        and students_to_grade_8.cds_code = students.cds_code
        and students_to_grade_8.student_key = students.student_key
    where students.rule <> 'dashboard' or students_to_grade_8.student_key is not null
),

chances as (
    select chances_at_points.*
    from chances_at_points
    semi join running_years
        on running_years.school_year = chances_at_points.school_year
),

errors as (
    select * from measures.bld_projection_error
),

by_school as (
    select
        subjects.metric,
        subjects.level,
        subjects.cds_code,
        subjects.grade_category,
        subjects.student_group,
        chances.school_year,
        chances.point,
        chances.school_cds_code,
        sum(chances.expected_eligible) as expected_eligible,
        sum(chances.expected_chronic) as expected_chronic,
        sum(chances.uncertainty) as uncertainty,
    from subjects
    inner join targeted
        on targeted.rule = subjects.rule
        and targeted.level = subjects.level
        and targeted.cds_code = subjects.cds_code
        and targeted.grade_category = subjects.grade_category
        and targeted.student_group = subjects.student_group
    inner join chances
        on chances.school_year = targeted.school_year
        and chances.level = targeted.level
        and chances.cds_code = targeted.cds_code
        and chances.student_key = targeted.student_key
    group by all
),

added as (
    select
        metric,
        level,
        cds_code,
        grade_category,
        student_group,
        school_year,
        point,
        sum(expected_eligible) as expected_eligible,
        sum(expected_chronic) as expected_chronic,
        sum(uncertainty) as uncertainty,
        sum(pow(uncertainty, 2)) as school_uncertainty,
    from by_school
    group by all
),

from_chances as (
    select
        added.*,
        if(added.metric = 'chronic_lcap', lcap_ratios.lcap_ratio, 1) as ratio,
        errors.deviations,
        errors.history_years,
        sqrt(
            if(
                added.metric = 'chronic_lcap',
                pow(added.expected_chronic * lcap_ratios.spread, 2),
                0
            )
            + measures.to_projection_variance(
                added.uncertainty,
                added.school_uncertainty,
                added.metric = 'chronic_dashboard'
                or added.grade_category || added.student_group <> 'TA',
                errors.district_spread,
                errors.school_spread,
                errors.group_spread
            )
        ) as deviation,
    from added
    inner join errors
        on errors.school_year = added.school_year
        and errors.point = added.point
    left join lcap_ratios
        on lcap_ratios.level = added.level
        and lcap_ratios.cds_code = added.cds_code
        and lcap_ratios.grade_category = added.grade_category
        and lcap_ratios.student_group = added.student_group
    where added.expected_eligible > 0
        and (added.metric <> 'chronic_lcap' or lcap_ratios.lcap_ratio is not null)
),

together as (
    select
        metric,
        level,
        cds_code,
        grade_category,
        student_group,
        goal_year as school_year,
        projected,
        projected_low,
        projected_high,
        history_years,
    from patterns
    union all
    select
        metric,
        level,
        cds_code,
        grade_category,
        student_group,
        school_year,
        least(ratio * expected_chronic / expected_eligible, 1),
        least(
            ratio * measures.to_projection_bound(
                expected_chronic, expected_eligible, -deviations * deviation
            ),
            1
        ),
        least(
            ratio * measures.to_projection_bound(
                expected_chronic, expected_eligible, deviations * deviation
            ),
            1
        ),
        history_years,
    from from_chances
)

select * from together
