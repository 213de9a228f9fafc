-- The state's published chronic absenteeism that the site uses, in the state's own columns.
-- grain: Academic Year, Aggregate Level, County Code, District Code, School Code, Reporting Category
with figures as (
    select * from published.state_chronic_absenteeism
),

entities as (
    select * from dimensions.dim_entity
),

printed as (
    select
        published.to_year_name(figures.school_year) as "Academic Year",
        figures.level as "Aggregate Level",
        if(figures.level = 'T', '', left(figures.cds_code, 2)) as "County Code",
        if(figures.level in ('T', 'C'), '', figures.cds_code[3:7]) as "District Code",
        if(figures.level = 'S', right(figures.cds_code, 7), '') as "School Code",
        if(figures.level = 'T', 'State', entities.county_name) as "County Name",
        if(figures.level in ('T', 'C'), '', entities.district_name) as "District Name",
        if(figures.level = 'S', entities.name, '') as "School Name",
        entities.charter as "Charter School",
        entities.dass as "DASS",
        figures.reporting_category as "Reporting Category",
        published.to_printed_count(figures.eligible_students, figures.disclosure)
            as "ChronicAbsenteeismEligibleCumulativeEnrollment",
        published.to_printed_count(figures.chronic_students, figures.disclosure)
            as "ChronicAbsenteeismCount",
        published.to_printed_rate(figures.chronic_rate, figures.disclosure)
            as "ChronicAbsenteeismRate",
        figures.source as "Source",
        coalesce(figures.as_of, '') as "As Of",
    from figures
    inner join entities
        on entities.cds_code = figures.cds_code
)

select * from printed
