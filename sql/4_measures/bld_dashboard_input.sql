-- What the Dashboard computes from: students of two years, and the sizes it asks for, for the
-- state's own rows and for the district's finished years under the Dashboard rule.
-- grain: origin, school_year, cds_code, student_group
with dashboard_rows as (
    select * from staging.stg_cde__dashboard
),

counts as (
    select * from measures.bld_chronic_count
    where rule = 'dashboard' and not is_running
),

grades_offered as (
    select * from measures.bld_category_grade
    where rule = 'dashboard' and reporting_category = 'GRTK8'
),

student_groups as (
    select * from reference.dashboard_groups
),

gap_years as (
    select * from reference.dashboard_gap_years
),

policies as (
    select * from dimensions.dim_policy
),

reduced_size_groups as (
    select * from reference.dashboard_reduced_size_groups
),

own_counts as (
    select
        counts.school_year,
        counts.level,
        counts.cds_code,
        counts.reporting_category,
        if(counts.is_applicable, counts.eligible_students, null) as eligible_students,
        if(counts.is_applicable, counts.chronic_students, null) as chronic_students,
    from counts
    semi join grades_offered
        on grades_offered.school_year = counts.school_year
        and grades_offered.level = counts.level
        and grades_offered.cds_code = counts.cds_code
),

own_rows as (
    select
        'own' as origin,
        own_counts.school_year,
        own_counts.level,
        own_counts.cds_code,
        student_groups.student_group,
        own_counts.chronic_students,
        own_counts.eligible_students,
        if(coalesce(gap_years.has_change, true), prior_counts.chronic_students, null),
        if(coalesce(gap_years.has_change, true), prior_counts.eligible_students, null),
        coalesce(gap_years.has_change, true) and prior_counts.cds_code is not null,
    from own_counts
    inner join student_groups
        on student_groups.reporting_category = own_counts.reporting_category
        and student_groups.first_school_year <= own_counts.school_year
    inner join policies
        on policies.school_year = own_counts.school_year
        and policies.dashboard_first_year <= own_counts.school_year
    left join gap_years
        on gap_years.school_year = own_counts.school_year
    left join own_counts as prior_counts
        on prior_counts.school_year = own_counts.school_year - 1
        and prior_counts.level = own_counts.level
        and prior_counts.cds_code = own_counts.cds_code
        and prior_counts.reporting_category = own_counts.reporting_category
    where coalesce(gap_years.has_status, true)
),

all_rows as (
    select
        'state' as origin,
        school_year,
        level,
        cds_code,
        student_group,
        chronic_students,
        eligible_students,
        prior_chronic_students,
        prior_eligible_students,
        prior_eligible_students is not null as has_prior_year,
    from dashboard_rows
    union all
    select * from own_rows
),

with_sizes as (
    select
        all_rows.origin,
        all_rows.school_year,
        all_rows.cds_code,
        all_rows.student_group,
        all_rows.chronic_students::hugeint as chronic,
        all_rows.eligible_students::hugeint as eligible,
        all_rows.prior_chronic_students::hugeint as prior_chronic,
        all_rows.prior_eligible_students::hugeint as prior_eligible,
        if(
            all_rows.level = 'D' and reduced_size_groups.student_group is not null,
            policies.dashboard_reduced_colour_students,
            policies.dashboard_colour_students
        ) as colour_students,
        all_rows.eligible_students >= policies.dashboard_minimum_students
        and all_rows.chronic_students is not null as has_status,
        has_status
        and all_rows.prior_eligible_students >= policies.dashboard_minimum_students
        and all_rows.prior_chronic_students is not null as has_change,
        coalesce(all_rows.eligible_students >= colour_students, false) as is_current_size_met,
        coalesce(all_rows.prior_eligible_students >= colour_students, false)
            as is_prior_size_met,
        all_rows.has_prior_year,
        has_change and is_current_size_met and is_prior_size_met as has_colour,
        coalesce(all_rows.eligible_students < policies.dashboard_small_population, false)
            as is_small,
    from all_rows
    inner join policies
        on policies.school_year = all_rows.school_year
    left join reduced_size_groups
        on reduced_size_groups.student_group = all_rows.student_group
        and reduced_size_groups.first_school_year <= all_rows.school_year
)

select * from with_sizes
