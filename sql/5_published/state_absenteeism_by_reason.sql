-- Absences by reason as the state published them: whom we compare with, and our own district.
-- grain: school_year, level, cds_code
with state as (
    select * from cleared.state_absenteeism_by_reason
),

in_order as (
    select
        school_year::integer as school_year,
        level,
        cds_code,
        eligible_students::integer as eligible_students,
        average_days::double as average_days,
        excused_share::double as excused_share,
        unexcused_share::double as unexcused_share,
        suspension_out_share::double as suspension_out_share,
        independent_study_incomplete_share::double as independent_study_incomplete_share,
        disclosure,
    from state
    order by school_year, array_position(['T', 'C', 'D'], level), cds_code
)

select * from in_order
