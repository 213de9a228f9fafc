-- The state's published chronic absenteeism that the site uses, in the state's own columns.
-- grain: Academic Year, Aggregate Level, County Code, District Code, School Code, Reporting Category
with figures as (
    select * from published.state_chronic_absenteeism
),

places as (
    select * from dimensions.dim_entity_as_cde
),

printed as (
    select
        published.to_year_name(figures.school_year) as "Academic Year",
        places.* exclude (cds_code),
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
    inner join places
        on places.cds_code = figures.cds_code
)

select * from printed
