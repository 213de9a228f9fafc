-- How far each student group is from all students and from the best-served group, from released
-- figures only, and how many fewer chronically absent students would close the gap. Ranked from 30
-- students on; the running year has rates only, so no numbers of students. The county and the state
-- that the site compares with stand beside, by the state's figures.
-- grain: school_year, level, cds_code, reporting_category
with own as (
    select * from published.chronic_absenteeism
),

state as (
    select * from cleared.state_chronic_absenteeism
),

benchmarks as (
    select cds_code from dimensions.dim_entity
    where role = 'benchmark'
),

categories as (
    select * from dimensions.dim_reporting_category
),

policies as (
    select school_year, ranked_minimum_students, interval_deviations from dimensions.dim_policy
),

chronic_absenteeism as (
    select * from own
    union all by name
    select state.*
    from state
    semi join benchmarks
        on benchmarks.cds_code = state.cds_code
    anti join own
        on own.cds_code = state.cds_code
),

everyone as (
    select * from chronic_absenteeism
    where reporting_category = 'TA'
),

groups as (
    select
        chronic_absenteeism.*,
        round(1000 * chronic_absenteeism.chronic_rate)::integer as tenths,
        categories.sort_order,
        policies.interval_deviations,
        chronic_absenteeism.eligible_students < policies.ranked_minimum_students as is_small,
        chronic_absenteeism.reporting_category in ('RD', 'GZ') as is_unreported,
    from chronic_absenteeism
    inner join categories
        on categories.reporting_category = chronic_absenteeism.reporting_category
    inner join policies
        on policies.school_year = chronic_absenteeism.school_year
    where categories.family in ('race', 'gender', 'program', 'local', 'transition')
),

best_served as (
    select *
    from groups
    where tenths is not null and not is_small and not is_unreported
    qualify row_number() over (
        partition by school_year, level, cds_code
        order by tenths, eligible_students desc, reporting_category
    ) = 1
),

compared as (
    select
        groups.*,
        best_served.reporting_category as best_category,
        groups.tenths - round(1000 * everyone.chronic_rate)::integer as tenths_to_all,
        groups.tenths - best_served.tenths as tenths_to_best,
        groups.chronic_students * everyone.eligible_students::bigint
        - everyone.chronic_students * groups.eligible_students::bigint as cross_to_all,
        groups.chronic_students * best_served.eligible_students::bigint
        - best_served.chronic_students * groups.eligible_students::bigint as cross_to_best,
        everyone.eligible_students as all_students,
        best_served.eligible_students as best_students,
        nullif(everyone.eligible_students - groups.eligible_students, 0) as other_students,
        (everyone.chronic_students - groups.chronic_students) / other_students as other_rate,
        groups.chronic_students / groups.eligible_students - other_rate as difference,
        everyone.chronic_students / everyone.eligible_students as all_rate,
    from groups
    inner join everyone
        on everyone.school_year = groups.school_year
        and everyone.level = groups.level
        and everyone.cds_code = groups.cds_code
    left join best_served
        on best_served.school_year = groups.school_year
        and best_served.level = groups.level
        and best_served.cds_code = groups.cds_code
),

measured as (
    select
        *,
        if(cross_to_all > 0, ceil(cross_to_all / all_students), 0 * cross_to_all)::integer
            as excess_to_all,
        if(cross_to_best > 0, ceil(cross_to_best / best_students), 0 * cross_to_best)::integer
            as excess_to_best,
        if(
            other_students is null and eligible_students = all_students,
            false,
            difference <> 0 and abs(difference) >= interval_deviations * sqrt(
                all_rate * (1 - all_rate) * (1 / eligible_students + 1 / other_students)
            )
        ) as is_beyond_chance,
    from compared
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        reporting_category,
        if(tenths is null, null, best_category) as best_category,
        tenths_to_all / 10 as points_to_all,
        tenths_to_best / 10 as points_to_best,
        excess_to_all,
        excess_to_best,
        if(
            not is_small and excess_to_all > 0,
            rank() over (
                partition by school_year, level, cds_code, is_small
                order by excess_to_all desc nulls last
            ),
            null
        )::integer as position,
        is_small,
        if(is_small, null, is_beyond_chance) as is_beyond_chance,
        disclosure,
    from measured
    order by
        school_year,
        array_position(['T', 'C', 'D', 'S'], level),
        cds_code,
        sort_order
)

select * from in_order
