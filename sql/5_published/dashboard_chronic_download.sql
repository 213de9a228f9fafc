-- The Dashboard's chronic absenteeism indicator in the columns of the state's own file.
-- grain: cds, studentgroup, reportingyear
with figures as (
    select * from published.dashboard_chronic
),

entities as (
    select * from dimensions.dim_entity
),

printed as (
    select
        figures.cds_code as cds,
        figures.level as rtype,
        if(figures.level = 'S', entities.name, '') as schoolname,
        entities.district_name as districtname,
        entities.county_name as countyname,
        if(entities.charter = 'Yes', 'Y', '') as charter_flag,
        '' as coe_flag,
        if(entities.dass = 'Yes', 'Y', '') as dass_flag,
        figures.student_group as studentgroup,
        published.to_printed_count(figures.chronic_students, figures.disclosure) as currnumer,
        published.to_printed_count(figures.eligible_students, figures.disclosure) as currdenom,
        published.to_printed_rate(figures.chronic_rate, figures.disclosure) as currstatus,
        published.to_prior(
            published.to_printed_count(
                figures.prior_chronic_students, figures.prior_disclosure
            ),
            figures.prior_disclosure
        ) as priornumer,
        published.to_prior(
            published.to_printed_count(
                figures.prior_eligible_students, figures.prior_disclosure
            ),
            figures.prior_disclosure
        ) as priordenom,
        published.to_prior(
            published.to_printed_rate(figures.prior_chronic_rate, figures.prior_disclosure),
            figures.prior_disclosure
        ) as priorstatus,
        if(
            figures.change_level = 0,
            '',
            published.to_printed_decimal(figures.change_points, figures.disclosure)
        ) as change,
        published.to_printed_count(figures.status_level, figures.disclosure) as statuslevel,
        published.to_printed_count(figures.change_level, figures.disclosure) as "changeLevel",
        published.to_printed_count(figures.colour_code, figures.disclosure) as color,
        published.to_printed_count(figures.box, figures.disclosure) as box,
        published.to_printed_flag(figures.is_small, figures.disclosure) as smalldenom,
        published.to_printed_flag(figures.is_current_size_met, figures.disclosure)
            as currnsizemet,
        published.to_prior(
            published.to_printed_flag(figures.is_prior_size_met, figures.prior_disclosure),
            figures.prior_disclosure
        ) as priornsizemet,
        published.to_printed_flag(figures.has_colour, figures.disclosure) as accountabilitymet,
        '' as certifyflag,
        '' as priorcertifyflag,
        '' as dataerrorflag,
        'CHRO' as indicator,
        figures.school_year::varchar as reportingyear,
    from figures
    inner join entities
        on entities.cds_code = figures.cds_code
)

select * from printed
