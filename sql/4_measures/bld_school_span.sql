-- Which kind of school it is, by the grade spans in which its students are shown; alternative
-- schools (DASS) are a kind of their own.
-- grain: cds_code
with school_cells as (
    select * from measures.bld_school_cell
),

state_rows as (
    select cds_code, school_year, dass from staging.stg_cde__chronic_absenteeism
    where level = 'S' and reporting_category = 'TA'
),

entities as (
    select cds_code, dass from dimensions.dim_entity
),

spans_served as (
    select
        school_year,
        cds_code,
        source,
        bool_or(reporting_category in ('GRTKKN', 'GR13')) as has_primary,
        bool_or(reporting_category = 'GR46') as has_middle_primary,
        bool_or(reporting_category = 'GR78') as has_middle,
        bool_or(reporting_category = 'GR912') as has_high,
    from school_cells
    where students is not null
    group by all
),

named as (
    select
        spans_served.school_year,
        spans_served.cds_code,
        spans_served.source,
        case
            when has_high and has_primary then 'all grades'
            when has_high and (has_middle or has_middle_primary) then 'middle and high'
            when has_high then 'high'
            when has_middle and has_primary then 'elementary and middle'
            when has_middle then 'middle'
            when has_primary or has_middle_primary then 'elementary'
        end as school_span,
        coalesce(state_rows.dass, entities.dass, 'No') = 'Yes' as is_alternative,
    from spans_served
    left join state_rows
        on state_rows.cds_code = spans_served.cds_code
        and state_rows.school_year = spans_served.school_year
    left join entities
        on entities.cds_code = spans_served.cds_code
),

known as (
    select * from named
    where school_span is not null
)

select * from known
