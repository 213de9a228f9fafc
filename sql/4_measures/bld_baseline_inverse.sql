-- The inverse of each stretch's normal equations, by sweeping one feature after the other
-- (Goodnight 1979). Waves, not the constant, carry a penalty of 1: the weight of a smooth season.
-- grain: school_year, calendar_id, break_number, feature, other_feature
with recursive
features as (
    select * from measures.bld_baseline_feature
    where is_neighbor
),

normal_equations as (
    select
        features.school_year,
        features.calendar_id,
        features.break_number,
        features.feature,
        others.feature as other_feature,
        sum(features.value * others.value) as value,
    from features
    inner join features as others
        on others.school_year = features.school_year
        and others.calendar_id = features.calendar_id
        and others.break_number = features.break_number
        and others.calendar_date = features.calendar_date
    group by all
),

swept as (
    select
        * replace (
            value + if(feature = other_feature and feature > 0, 1, 0) as value
        ),
        -1 as sweep,
    from normal_equations
    union all
    select
        school_year,
        calendar_id,
        break_number,
        feature,
        other_feature,
        case
            when feature = sweep + 1 and other_feature = sweep + 1 then -1 / corner
            when feature = sweep + 1 or other_feature = sweep + 1 then value / corner
            else value - in_row * in_column / corner
        end,
        sweep + 1,
    from (
        select
            *,
            max(value) filter (feature = sweep + 1 and other_feature = sweep + 1) over (
                partition by school_year, calendar_id, break_number
            ) as corner,
            max(value) filter (other_feature = sweep + 1) over (
                partition by school_year, calendar_id, break_number, feature
            ) as in_row,
            max(value) filter (feature = sweep + 1) over (
                partition by school_year, calendar_id, break_number, other_feature
            ) as in_column,
            max(feature) over (partition by school_year, calendar_id, break_number)
                as last_feature,
        from swept
    ) as with_corner
    where sweep < last_feature
),

inverted as (
    select
        school_year,
        calendar_id,
        break_number,
        feature,
        other_feature,
        -value as value,
    from swept
    qualify sweep = max(sweep) over (partition by school_year, calendar_id, break_number)
)

select * from inverted
