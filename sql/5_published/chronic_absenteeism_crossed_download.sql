-- Chronic absenteeism by two categories at once, in the columns of the state's own file.
-- grain: Academic Year, County Code, District Code, Reporting Category, Reporting Category 2
with figures as (
    select * from published.chronic_absenteeism_crossed
),

places as (
    select * from dimensions.dim_entity_as_cde
),

years_without_charters as (
    select * from dimensions.dim_year_without_charters
),

printed as (
    select
        published.to_year_name(figures.school_year) as "Academic Year",
        places.* exclude (cds_code),
        figures.reporting_category as "Reporting Category",
        figures.reporting_category_2 as "Reporting Category 2",
        published.to_printed_count(figures.eligible_students, figures.disclosure)
            as "ChronicAbsenteeismEligibleCumulativeEnrollment",
        published.to_printed_count(figures.chronic_students, figures.disclosure)
            as "ChronicAbsenteeismCount",
        published.to_printed_rate(figures.chronic_rate, figures.disclosure)
            as "ChronicAbsenteeismRate",
        figures.source as "Source",
        coalesce(figures.as_of, '') as "As Of",
        if(years_without_charters.cds_code is null, '', 'without charters not supplied') as "Note",
    from figures
    inner join places
        on places.cds_code = figures.cds_code
    left join years_without_charters
        on years_without_charters.school_year = figures.school_year
        and years_without_charters.level = figures.level
        and years_without_charters.cds_code = figures.cds_code
        and figures.source <> 'CDE'
)

select * from printed
