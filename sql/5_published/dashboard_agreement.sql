-- How many figures of the state's Dashboard files our rules reproduce.
-- grain: school_year, figure
with dashboard_agreement as (
    select * from cleared.dashboard_agreement
),

in_order as (
    select school_year::integer as school_year, figure, rows_compared, rows_reproduced
    from dashboard_agreement
    order by school_year, array_position(
        ['status', 'change', 'status_level', 'change_level', 'colour', 'box'], figure
    )
)

select * from in_order
