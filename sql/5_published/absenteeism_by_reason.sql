-- Days absent by reason, of students who could be chronically absent.
-- grain: school_year, level, cds_code, reporting_category
with figures as (
    select * from cleared.absenteeism_by_reason
),

categories as (
    select * from dimensions.dim_reporting_category
),

in_order as (
    select
        figures.school_year::integer as school_year,
        figures.level,
        figures.cds_code,
        figures.reporting_category,
        figures.eligible_students::integer as eligible_students,
        figures.absent_students::integer as absent_students,
        figures.average_days::double as average_days,
        figures.absent_days::integer as absent_days,
        figures.excused_days::integer as excused_days,
        figures.unexcused_days::integer as unexcused_days,
        figures.suspension_out_days::integer as suspension_out_days,
        figures.independent_study_incomplete_days::integer as independent_study_incomplete_days,
        figures.excused_share::double as excused_share,
        figures.unexcused_share::double as unexcused_share,
        figures.suspension_out_share::double as suspension_out_share,
        figures.independent_study_incomplete_share::double as independent_study_incomplete_share,
        figures.disclosure,
    from figures
    inner join categories
        on categories.reporting_category = figures.reporting_category
    order by
        figures.school_year,
        array_position(['T', 'C', 'D', 'S'], figures.level),
        figures.cds_code,
        categories.sort_order
)

select * from in_order
