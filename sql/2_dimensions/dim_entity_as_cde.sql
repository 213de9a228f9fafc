-- Each place in the ten columns with which the state's own files begin.
-- grain: cds_code
with entities as (
    select * from dimensions.dim_entity
),

in_state_columns as (
    select
        cds_code,
        level as "Aggregate Level",
        if(level = 'T', '', left(cds_code, 2)) as "County Code",
        if(level in ('T', 'C'), '', cds_code[3:7]) as "District Code",
        if(level = 'S', right(cds_code, 7), '') as "School Code",
        if(level = 'T', 'State', county_name) as "County Name",
        if(level in ('T', 'C'), '', district_name) as "District Name",
        if(level = 'S', name, '') as "School Name",
        charter as "Charter School",
        dass as "DASS",
    from entities
)

select * from in_state_columns
