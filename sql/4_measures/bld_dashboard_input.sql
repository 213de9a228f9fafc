-- What the Dashboard computes from: students of two years, and the sizes it asks for.
-- grain: school_year, cds_code, student_group
with dashboard_rows as (
    select * from staging.stg_cde__dashboard
),

policies as (
    select * from dimensions.dim_policy
),

reduced_size_groups as (
    select * from reference.dashboard_reduced_size_groups
),

with_sizes as (
    select
        dashboard_rows.school_year,
        dashboard_rows.cds_code,
        dashboard_rows.student_group,
        dashboard_rows.chronic_students::hugeint as chronic,
        dashboard_rows.eligible_students::hugeint as eligible,
        dashboard_rows.prior_chronic_students::hugeint as prior_chronic,
        dashboard_rows.prior_eligible_students::hugeint as prior_eligible,
        if(
            dashboard_rows.level = 'D' and reduced_size_groups.student_group is not null,
            policies.dashboard_reduced_colour_students,
            policies.dashboard_colour_students
        ) as colour_students,
        dashboard_rows.eligible_students >= policies.dashboard_minimum_students
        and dashboard_rows.chronic_students is not null as has_status,
        has_status
        and dashboard_rows.prior_eligible_students >= policies.dashboard_minimum_students
        and dashboard_rows.prior_chronic_students is not null as has_change,
        has_change
        and dashboard_rows.eligible_students >= colour_students
        and dashboard_rows.prior_eligible_students >= colour_students as has_colour,
        dashboard_rows.eligible_students < policies.dashboard_small_population as is_small,
    from dashboard_rows
    inner join policies
        on policies.school_year = dashboard_rows.school_year
    left join reduced_size_groups
        on reduced_size_groups.student_group = dashboard_rows.student_group
        and reduced_size_groups.first_school_year <= dashboard_rows.school_year
)

select * from with_sizes
