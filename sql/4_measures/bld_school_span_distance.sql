-- How far each of our schools is from each school of its kind in the state's newest file: the root
-- of the weighted mean of squared differences, in standard deviations of the schools of that kind.
-- grain: cds_code, similar_cds_code
with features as (
    select * from measures.bld_school_feature
),

spans as (
    select * from measures.bld_school_span
),

subjects as (
    select cds_code from dimensions.dim_entity
    where level = 'S' and role = 'part'
),

spreads as (
    select
        spans.school_span,
        spans.is_alternative,
        features.reporting_category,
        stddev_samp(features.value) as deviation,
    from features
    inner join spans
        on spans.cds_code = features.cds_code
    where spans.source = 'CDE'
    group by all
    having deviation > 0
),

pairs as (
    select
        spans.school_year,
        spans.cds_code,
        others.cds_code as similar_cds_code,
        spans.school_span,
        spans.is_alternative,
    from spans
    semi join subjects
        on subjects.cds_code = spans.cds_code
    inner join spans as others
        on others.school_span = spans.school_span
        and others.is_alternative = spans.is_alternative
        and others.cds_code <> spans.cds_code
        and others.source = 'CDE'
),

compared as (
    select
        pairs.school_year,
        pairs.cds_code,
        pairs.similar_cds_code,
        count(*)::integer as features,
        sum(features.weight)::double as weight,
        sqrt(
            sum(
                features.weight
                * power((features.value - other_features.value) / spreads.deviation, 2)
            ) / sum(features.weight)
        ) as distance,
    from pairs
    inner join features
        on features.cds_code = pairs.cds_code
    inner join features as other_features
        on other_features.cds_code = pairs.similar_cds_code
        and other_features.reporting_category = features.reporting_category
    inner join spreads
        on spreads.school_span = pairs.school_span
        and spreads.is_alternative = pairs.is_alternative
        and spreads.reporting_category = features.reporting_category
    where features.value is not null and other_features.value is not null
    group by all
)

select * from compared
