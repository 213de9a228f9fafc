-- Why students' days differ between the year's source and another one, most students first.
-- grain: school_year, level, cds_code, other_source, cause
with causes as (
    select * from cleared.reconciliation_causes
),

in_order as (
    select school_year, level, cds_code, other_source, cause, cause_rank, students, disclosure
    from causes
    order by
        school_year,
        array_position(['C', 'D', 'S'], level),
        cds_code,
        array_position(['SIS', 'STAS', 'CALPADS 14.2'], other_source),
        cause_rank
)

select * from in_order
