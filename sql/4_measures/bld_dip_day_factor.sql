-- Each weekday's factor on absence at a place: ordinary days beside the ordinary days near them. A
-- place's own factor is drawn to its district's, and a district's to 1, the more the fewer absences
-- it rests on.
-- grain: school_year, level, cds_code, reporting_category, weekday
with days as (
    select * from measures.bld_dip_day
),

compared as (
    select * from measures.bld_dip_day_comparison
),

policies as (
    select * from dimensions.dim_dip_policy
),

weekdays as (
    select distinct
        school_year,
        level,
        cds_code,
        if(level = 'S', left(cds_code, 7) || '0000000', cds_code) as parent_cds_code,
        reporting_category,
        weekday,
    from days
),

shares as (
    select
        weekdays.*,
        weekdays.level <> 'S' and weekdays.reporting_category = 'TA' as is_top,
        pow(if(is_top, policies.weekday_district_spread, policies.weekday_spread), 2) as spread,
        coalesce(compared.days_absent / nullif(compared.season_days_absent, 0), 1) as own_factor,
        spread * coalesce(compared.days_absent, 0) as information,
        information / (1 + information) as own_share,
    from weekdays
    inner join policies
        on policies.school_year = weekdays.school_year
    left join compared
        on compared.school_year = weekdays.school_year
        and compared.level = weekdays.level
        and compared.cds_code = weekdays.cds_code
        and compared.reporting_category = weekdays.reporting_category
        and compared.weekday = weekdays.weekday
),

top_factors as (
    select
        school_year,
        cds_code,
        weekday,
        own_share * own_factor + 1 - own_share as factor,
    from shares
    where is_top
),

drawn as (
    select
        shares.school_year,
        shares.level,
        shares.cds_code,
        shares.reporting_category,
        shares.weekday,
        if(
            shares.is_top,
            top_factors.factor,
            shares.own_share * shares.own_factor
            + (1 - shares.own_share) * coalesce(top_factors.factor, 1)
        ) as factor,
    from shares
    left join top_factors
        on top_factors.school_year = shares.school_year
        and top_factors.cds_code = shares.parent_cds_code
        and top_factors.weekday = shares.weekday
),

bounded as (
    select
        * exclude (factor),
        greatest(factor, 0.2) as factor,
    from drawn
)

select * from bounded
