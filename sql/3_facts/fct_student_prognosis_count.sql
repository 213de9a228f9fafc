-- How students of other finished years fared who stood at the same point with the same margin: of
-- the same kind (known from the year before, new, not known which; not eligible yet), drawn to all
-- kinds, and these to a bell curve.
-- grain: school_year, level, point_number, kind, margin
with prognoses as (
    select * from facts.fct_student_prognosis
    where margin between -18 and 13
),

places as (
    select * from facts.fct_student_place
    where not is_running
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

policies as (
    select * from dimensions.dim_projection_policy
),

counted as (
    select
        places.school_year,
        places.level,
        prognoses.point_number,
        prognoses.kind,
        prognoses.margin,
        count(*) as students,
        count(*) filter (places.is_chronic) as chronic_students,
    from prognoses
    inner join places
        on places.place_key = prognoses.place_key
    group by all
),

cells as (
    select
        years.school_year,
        points.level,
        points.point_number,
        unnest(['known', 'new', 'unknown', 'short']) as kind,
        margins.margin,
    from years
    cross join (select distinct level, point_number from counted) as points
    cross join (select unnest(range(-18, 14))::tinyint as margin) as margins
),

in_other_years as (
    select
        cells.*,
        coalesce(sum(counted.students), 0) as students,
        coalesce(sum(counted.chronic_students), 0) as chronic_students,
    from cells
    left join counted
        on counted.school_year <> cells.school_year
        and counted.level = cells.level
        and counted.point_number = cells.point_number
        and counted.kind = cells.kind
        and counted.margin = cells.margin
    group by all
),

pooled as (
    select
        in_other_years.*,
        policies.kind_prior_students as weight_of_pool,
        (
            sum(chronic_students) over all_kinds
            + policies.chance_prior_students
            * facts.to_logistic(1.7 * (margin + 0.5) / 4)
        ) / (sum(students) over all_kinds + policies.chance_prior_students) as pooled_share,
    from in_other_years
    inner join policies
        on policies.school_year = in_other_years.school_year
    window all_kinds as (
        partition by in_other_years.school_year, level, point_number, margin, kind = 'short'
    )
),

weighed as (
    select
        school_year,
        level,
        point_number,
        kind,
        margin,
        students + weight_of_pool as weight,
        chronic_students + weight_of_pool * pooled_share as chronic_weight,
    from pooled
)

select * from weighed
