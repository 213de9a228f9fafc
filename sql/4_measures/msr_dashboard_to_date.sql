-- Chronic absenteeism of the running year so far under the Dashboard rule.
-- grain: school_year, level, cds_code, student_group
with counts as (
    select * from measures.bld_chronic_count
    where rule = 'dashboard' and is_running
),

grades_offered as (
    select * from measures.bld_category_grade
    where rule = 'dashboard' and reporting_category = 'GRTK8'
),

student_groups as (
    select * from reference.dashboard_groups
),

policies as (
    select * from dimensions.dim_policy
),

described as (
    select
        counts.school_year,
        counts.level,
        counts.cds_code,
        student_groups.student_group,
        counts.reporting_category,
        counts.eligible_students,
        counts.chronic_students,
        counts.eligible_students < policies.dashboard_small_population as is_small,
        counts.suppression_threshold,
        counts.running_minimum_students,
        counts.running_fine_students,
        counts.is_running,
        counts.is_applicable,
    from counts
    inner join grades_offered
        on grades_offered.school_year = counts.school_year
        and grades_offered.level = counts.level
        and grades_offered.cds_code = counts.cds_code
    inner join policies
        on policies.school_year = counts.school_year
    inner join student_groups
        on student_groups.reporting_category = counts.reporting_category
        and student_groups.first_school_year <= counts.school_year
)

select * from described
