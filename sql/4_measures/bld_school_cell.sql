-- Eligible students of each group at every school in the state's newest file, and at our schools
-- that the file lacks by our own count; null where a star stands: 1 to 10 students, or none.
-- grain: cds_code, reporting_category
with state_rows as (
    select * from staging.stg_cde__chronic_absenteeism
    where level = 'S'
),

chronic_counts as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest' and level = 'S' and not is_running
),

policies as (
    select * from dimensions.dim_policy
),

newest as (
    select max(school_year) as school_year from state_rows
),

in_state_file as (
    select
        state_rows.school_year,
        state_rows.cds_code,
        state_rows.reporting_category,
        if(
            state_rows.eligible_students > policies.state_suppression_threshold,
            state_rows.eligible_students,
            null
        ) as students,
        policies.state_suppression_threshold as hidden_students,
        'CDE' as source,
    from state_rows
    semi join newest
        on newest.school_year = state_rows.school_year
    inner join policies
        on policies.school_year = state_rows.school_year
),

counted_by_us as (
    select
        chronic_counts.school_year,
        chronic_counts.cds_code,
        chronic_counts.reporting_category,
        if(
            chronic_counts.eligible_students > chronic_counts.suppression_threshold,
            chronic_counts.eligible_students,
            null
        ) as students,
        chronic_counts.suppression_threshold as hidden_students,
        chronic_counts.source,
    from chronic_counts
    semi join newest
        on newest.school_year = chronic_counts.school_year
    anti join in_state_file
        on in_state_file.cds_code = chronic_counts.cds_code
    where chronic_counts.is_applicable
),

together as (
    select * from in_state_file
    union all
    select * from counted_by_us
)

select * from together
