-- What students of other finished years say about whoever cannot be judged at a point: the share of
-- those not eligible yet who became so, and newcomers per enrolled student who were still to come,
-- eligible and chronically absent in the end.
-- grain: school_year, level, point_number
with prognoses as (
    select * from facts.fct_student_prognosis
),

places as (
    select * from facts.fct_student_place
    where not is_running
),

years as (
    select * from dimensions.dim_school_year
    where has_sis_days
),

at_end as (
    select
        school_year,
        level,
        count(*) filter (is_eligible) as eligible_students,
        count(*) filter (is_chronic) as chronic_students,
    from places
    group by all
),

at_point as (
    select
        places.school_year,
        places.level,
        prognoses.point_number,
        count(*) filter (prognoses.is_enrolled) as enrolled_students,
        count(*) filter (places.is_eligible) as eligible_students,
        count(*) filter (places.is_chronic) as chronic_students,
        count(*) filter (prognoses.is_enrolled and not prognoses.is_eligible_to_date)
            as short_students,
        count(*) filter (
            prognoses.is_enrolled and not prognoses.is_eligible_to_date and places.is_eligible
        ) as short_students_eligible,
    from prognoses
    inner join places
        on places.place_key = prognoses.place_key
    group by all
),

in_other_years as (
    select
        years.school_year,
        at_point.level,
        at_point.point_number,
        count(*) as history_years,
        sum(at_point.enrolled_students) as enrolled_students,
        sum(at_end.eligible_students - at_point.eligible_students) as newcomers,
        sum(at_end.chronic_students - at_point.chronic_students) as chronic_newcomers,
        sum(at_point.short_students) as short_students,
        sum(at_point.short_students_eligible) as short_students_eligible,
    from years
    inner join at_point
        on at_point.school_year <> years.school_year
    inner join at_end
        on at_end.school_year = at_point.school_year
        and at_end.level = at_point.level
    group by all
),

shares as (
    select
        school_year,
        level,
        point_number,
        history_years::integer as history_years,
        newcomers / nullif(enrolled_students, 0) as newcomers,
        chronic_newcomers / nullif(enrolled_students, 0) as chronic_newcomers,
        coalesce(short_students_eligible / nullif(short_students, 0), 0) as eligible_share,
    from in_other_years
)

select * from shares
