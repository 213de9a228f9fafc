-- Why students were absent: days by reason (hundredths of a day) of the students who could be
-- chronically absent, also for those who were (CAY) and were not (CAN).
-- grain: school_year, level, cds_code, reporting_category
with cells as (
    select * from measures.bld_cell
    where rule = 'dataquest'
),

categories as (
    select * from dimensions.dim_reporting_category
    where family = 'absence'
),

student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

all_cells as (
    select school_year, level, cds_code, reporting_category, is_applicable from cells
    union all
    select
        cells.school_year,
        cells.level,
        cells.cds_code,
        categories.reporting_category,
        true as is_applicable,
    from cells
    cross join categories
    where cells.reporting_category = 'TA'
),

students_by_category as (
    select student_categories.reporting_category, student_periods.*
    from student_periods
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.level = student_periods.level
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
    union all
    select if(is_chronic, 'CAY', 'CAN') as reporting_category, *
    from student_periods
),

counted as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        count(*) as eligible_students,
        count(*) filter (days_absent > 0) as absent_students,
        count(*) filter (days_excused > 0) as excused_students,
        count(*) filter (days_unexcused > 0) as unexcused_students,
        count(*) filter (days_suspension_out > 0) as suspension_out_students,
        count(*) filter (days_independent_study_incomplete > 0)
            as independent_study_incomplete_students,
        100 * sum(days_absent) as absent_hundredths,
        100 * sum(days_excused) as excused_hundredths,
        100 * sum(days_unexcused) as unexcused_hundredths,
        100 * sum(days_suspension_out) as suspension_out_hundredths,
        100 * sum(days_independent_study_incomplete) as independent_study_incomplete_hundredths,
    from students_by_category
    group by all
),

with_cells as (
    select
        all_cells.school_year,
        all_cells.level,
        all_cells.cds_code,
        all_cells.reporting_category,
        coalesce(counted.eligible_students, 0)::integer as eligible_students,
        if(
            all_cells.reporting_category in ('CAY', 'CAN'),
            sum(counted.eligible_students) filter (
                all_cells.reporting_category in ('CAY', 'CAN')
            ) over (
                partition by all_cells.school_year, all_cells.level, all_cells.cds_code
            ) - coalesce(counted.eligible_students, 0),
            null
        )::integer as counterpart_students,
        coalesce(counted.absent_students, 0)::integer as absent_students,
        coalesce(counted.excused_students, 0)::integer as excused_students,
        coalesce(counted.unexcused_students, 0)::integer as unexcused_students,
        coalesce(counted.suspension_out_students, 0)::integer as suspension_out_students,
        coalesce(counted.independent_study_incomplete_students, 0)::integer
            as independent_study_incomplete_students,
        coalesce(counted.absent_hundredths, 0)::bigint as absent_hundredths,
        coalesce(counted.excused_hundredths, 0)::bigint as excused_hundredths,
        coalesce(counted.unexcused_hundredths, 0)::bigint as unexcused_hundredths,
        coalesce(counted.suspension_out_hundredths, 0)::bigint as suspension_out_hundredths,
        coalesce(counted.independent_study_incomplete_hundredths, 0)::bigint
            as independent_study_incomplete_hundredths,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.reason_minimum_students,
        disclosure_rules.is_running,
        all_cells.is_applicable,
    from all_cells
    inner join disclosure_rules
        on disclosure_rules.school_year = all_cells.school_year
    left join counted
        on counted.school_year = all_cells.school_year
        and counted.level = all_cells.level
        and counted.cds_code = all_cells.cds_code
        and counted.reporting_category = all_cells.reporting_category
)

select * from with_cells
