-- Our figures beside those of the other sources, with the causes of their differences, most
-- students first. The state's figures stand beside every category in finished years, the others
-- beside all students. Days are in hundredths; the value of a rate is its count of students.
-- grain: school_year, level, cds_code, reporting_category, other_source, measure
with figures as (
    select * from measures.bld_reconciliation_figure
),

counts as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest' and is_applicable
),

state_rows as (
    select * from staging.stg_cde__chronic_absenteeism
),

causes as (
    select * from measures.bld_reconciliation_cause
),

state_causes as (
    select * from measures.bld_reconciliation_state_cause
),

disclosure_rules as (
    select * from dimensions.dim_year_disclosure
),

figures_of_the_state as (
    select
        counts.school_year,
        counts.level,
        counts.cds_code,
        counts.reporting_category,
        'CDE' as other_source,
        unnest([
            {
                measure: 'eligible_students',
                our_value: counts.eligible_students,
                other_value: state_rows.eligible_students
            },
            {
                measure: 'chronic_students',
                our_value: counts.chronic_students,
                other_value: state_rows.chronic_students
            },
            {
                measure: 'chronic_rate',
                our_value: counts.chronic_students,
                other_value: state_rows.chronic_students
            }
        ], recursive := true),
        counts.eligible_students as our_students,
        state_rows.eligible_students as other_students,
        our_students as our_eligible_students,
        other_students as other_eligible_students,
        state_rows.chronic_rate::double as other_rate,
    from counts
    inner join state_rows
        on state_rows.school_year = counts.school_year
        and state_rows.level = counts.level
        and state_rows.cds_code = counts.cds_code
        and state_rows.reporting_category = counts.reporting_category
    where not counts.is_running
),

together as (
    select *, 'TA' as reporting_category, null::double as other_rate
    from figures
    semi join counts
        on counts.school_year = figures.school_year
        and counts.level = figures.level
        and counts.cds_code = figures.cds_code
    union all by name
    select * from figures_of_the_state
),

listed_causes as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        measure,
        list(cause order by cause = 'charter' desc, students desc, cause) as causes,
        list(students order by cause = 'charter' desc, students desc, cause) as cause_students,
    from causes
    group by all
),

listed_state_causes as (
    select
        school_year,
        level,
        cds_code,
        other_source,
        list(cause order by cause = 'charter' desc, students desc, cause) as causes,
        list(students order by cause = 'charter' desc, students desc, cause) as cause_students,
    from state_causes
    group by all
),

explained as (
    select
        together.school_year,
        together.level,
        together.cds_code,
        together.reporting_category,
        together.other_source,
        together.measure,
        together.our_value::double as our_value,
        together.other_value::double as other_value,
        together.other_rate,
        together.our_students,
        together.other_students,
        together.our_eligible_students,
        together.other_eligible_students,
        coalesce(listed_causes.causes, listed_state_causes.causes, []) as causes,
        coalesce(
            listed_causes.cause_students, listed_state_causes.cause_students, []
        )::integer[] as cause_students,
        disclosure_rules.suppression_threshold,
        disclosure_rules.running_minimum_students,
        disclosure_rules.running_fine_students,
        disclosure_rules.day_figures_minimum_students,
        disclosure_rules.reason_minimum_students,
        disclosure_rules.is_running,
    from together
    inner join disclosure_rules
        on disclosure_rules.school_year = together.school_year
    left join listed_causes
        on listed_causes.school_year = together.school_year
        and listed_causes.level = together.level
        and listed_causes.cds_code = together.cds_code
        and listed_causes.other_source = together.other_source
        and listed_causes.measure = together.measure
    left join listed_state_causes
        on listed_state_causes.school_year = together.school_year
        and listed_state_causes.level = together.level
        and listed_state_causes.cds_code = together.cds_code
        and listed_state_causes.other_source = together.other_source
)

select * from explained
