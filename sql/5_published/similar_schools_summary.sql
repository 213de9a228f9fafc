-- Each of our schools among its similar schools: their quartiles, in the year of the state's newest
-- file, or that there are too few of them.
-- grain: cds_code
with summaries as (
    select * from cleared.similar_schools_summary
),

similar_schools as (
    select * from cleared.similar_schools
),

chronic_absenteeism as (
    select * from cleared.chronic_absenteeism
    where reporting_category = 'TA'
),

state_chronic_absenteeism as (
    select * from cleared.state_chronic_absenteeism
    where reporting_category = 'TA'
),

quartiles as (
    select
        cds_code,
        quantile_cont(chronic_rate, 0.25) as lower_quartile,
        quantile_cont(chronic_rate, 0.5) as median_rate,
        quantile_cont(chronic_rate, 0.75) as upper_quartile,
    from similar_schools
    group by cds_code
),

compared as (
    select
        summaries.*,
        summaries.similar_schools >= summaries.similar_schools_minimum as is_compared,
        coalesce(own.chronic_rate, state.chronic_rate) as chronic_rate,
        quartiles.lower_quartile,
        quartiles.median_rate,
        quartiles.upper_quartile,
    from summaries
    left join quartiles
        on quartiles.cds_code = summaries.cds_code
    left join chronic_absenteeism as own
        on own.school_year = summaries.school_year
        and own.cds_code = summaries.cds_code
    left join state_chronic_absenteeism as state
        on state.school_year = summaries.school_year
        and state.cds_code = summaries.cds_code
),

in_order as (
    select
        school_year::integer as school_year,
        cds_code,
        source,
        school_span,
        is_alternative,
        schools_of_kind::integer as schools_of_kind,
        similar_schools::integer as similar_schools,
        chronic_rate::double as chronic_rate,
        if(is_compared, round(lower_quartile + 1e-9, 3), null)::double as lower_quartile,
        if(is_compared, round(median_rate + 1e-9, 3), null)::double as median_rate,
        if(is_compared, round(upper_quartile + 1e-9, 3), null)::double as upper_quartile,
        case
            when not is_compared then 'too few schools'
            when chronic_rate is null then 'rate hidden'
            when chronic_rate < round(lower_quartile + 1e-9, 3) then 'below'
            when chronic_rate > round(upper_quartile + 1e-9, 3) then 'above'
            else 'within'
        end as standing,
    from compared
    order by cds_code
)

select * from in_order
