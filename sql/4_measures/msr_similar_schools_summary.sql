-- How many similar schools each of our schools was given, and from how many of its kind.
-- grain: cds_code
with spans as (
    select * from measures.bld_school_span
),

subjects as (
    select cds_code from dimensions.dim_entity
    where level = 'S' and role = 'part'
),

similar_schools as (
    select cds_code, count(*) as schools from measures.msr_similar_schools
    group by cds_code
),

policies as (
    select * from dimensions.dim_policy
),

of_kind as (
    select school_span, is_alternative, count(*) as schools
    from spans
    where source = 'CDE'
    group by all
),

counted as (
    select
        spans.school_year,
        spans.cds_code,
        spans.source,
        spans.school_span,
        spans.is_alternative,
        (coalesce(of_kind.schools, 0) - if(spans.source = 'CDE', 1, 0))::integer
            as schools_of_kind,
        coalesce(similar_schools.schools, 0)::integer as similar_schools,
        policies.similar_schools_minimum,
    from spans
    semi join subjects
        on subjects.cds_code = spans.cds_code
    inner join policies
        on policies.school_year = spans.school_year
    left join of_kind
        on of_kind.school_span = spans.school_span
        and of_kind.is_alternative = spans.is_alternative
    left join similar_schools
        on similar_schools.cds_code = spans.cds_code
)

select * from counted
