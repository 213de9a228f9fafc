-- How the days absent so far at each school compare with what prior shares would have given: the
-- district's ratio, and each school's own drawn to it. What a year has shown of all students says
-- something of each.
-- grain: school_year, school_cds_code, point_number
with paces as (
    select * from facts.fct_student_pace
),

prior_shares as (
    select * from facts.fct_student_prior_share
),

policies as (
    select * from dimensions.dim_projection_policy
),

by_school as (
    select
        paces.school_year,
        paces.school_cds_code,
        paces.point_number,
        sum(paces.days_absent)::double as days_absent,
        sum(paces.days_expected * prior_shares.prior_share) as days_foreseen,
    from paces
    inner join prior_shares
        on prior_shares.school_year = paces.school_year
        and prior_shares.student_key = paces.student_key
    group by all
),

compared as (
    select
        by_school.school_year,
        by_school.school_cds_code,
        by_school.point_number,
        (sum(by_school.days_absent) over district + policies.fit_prior_days)
        / (sum(by_school.days_foreseen) over district + policies.fit_prior_days)
            as district_ratio,
        (by_school.days_absent + policies.fit_prior_days * district_ratio)
        / (by_school.days_foreseen + policies.fit_prior_days) as ratio,
    from by_school
    inner join policies
        on policies.school_year = by_school.school_year
    window district as (
        partition by
            by_school.school_year, left(by_school.school_cds_code, 7), by_school.point_number
    )
)

select * from compared
