-- Absences by reason in the 23 columns of the state's own file.
-- grain: Academic Year, Aggregate Level, County Code, District Code, School Code, Reporting Category
with figures as (
    select * from published.absenteeism_by_reason
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
            as "Eligible Cumulative Enrollment",
        published.to_printed_count(figures.absent_students, figures.disclosure)
            as "Count of Students with One or More Absences",
        published.to_printed_decimal(figures.average_days, figures.disclosure)
            as "Average Days Absent",
        published.to_printed_count(figures.absent_days, figures.disclosure)
            as "Total Days Absent",
        published.to_printed_rate(figures.excused_share, figures.disclosure)
            as "Excused Absences (percent)",
        published.to_printed_rate(figures.unexcused_share, figures.disclosure)
            as "Unexcused Absences (percent)",
        published.to_printed_rate(figures.suspension_out_share, figures.disclosure)
            as "Out-of-School Suspension Absences (percent)",
        published.to_printed_rate(figures.independent_study_incomplete_share, figures.disclosure)
            as "Incomplete Independent Study Absences (percent)",
        published.to_printed_count(figures.excused_days, figures.disclosure)
            as "Excused Absences (count)",
        published.to_printed_count(figures.unexcused_days, figures.disclosure)
            as "Unexcused Absences (count)",
        published.to_printed_count(figures.suspension_out_days, figures.disclosure)
            as "Out-of-School Suspension Absences (count)",
        published.to_printed_count(figures.independent_study_incomplete_days, figures.disclosure)
            as "Incomplete Independent Study Absences (count)",
    from figures
    inner join places
        on places.cds_code = figures.cds_code
)

select * from printed
