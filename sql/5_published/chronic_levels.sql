-- The level of chronic absence of a place in a finished year, from its released rate as printed.
-- grain: school_year, level, cds_code
with chronic_absenteeism as (
    select * from published.chronic_absenteeism
    where reporting_category = 'TA'
        and as_of is null
        and chronic_rate is not null
),

levels as (
    select * from dimensions.dim_chronic_level
),

placed as (
    select
        chronic_absenteeism.school_year,
        chronic_absenteeism.level,
        chronic_absenteeism.cds_code,
        levels.level_code,
        levels.level_name,
        levels.level_order::integer as level_order,
    from chronic_absenteeism
    inner join levels
        on round(1000 * chronic_absenteeism.chronic_rate)::integer >= levels.lowest_rate_tenths
    qualify row_number() over (
        partition by
            chronic_absenteeism.school_year,
            chronic_absenteeism.level,
            chronic_absenteeism.cds_code
        order by levels.level_order desc
    ) = 1
    order by
        chronic_absenteeism.school_year,
        array_position(['T', 'C', 'D', 'S'], chronic_absenteeism.level),
        chronic_absenteeism.cds_code
)

select * from placed
