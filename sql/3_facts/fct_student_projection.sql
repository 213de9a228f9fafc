-- Each student's chance to end a year eligible and chronically absent, seen from each point of it.
-- The expected numbers add up over any students: they hold the newcomers still to come, so many for
-- each enrolled student. Uncertainty is chance times its complement. Null without other years.
-- grain: school_year, level, cds_code, point, student_key
with prognoses as (
    select * from facts.fct_student_prognosis
),

places as (
    select * from facts.fct_student_place
),

points as (
    select distinct school_year, point_number, point from facts.fct_span_point
),

curves as (
    select * from facts.fct_student_prognosis_curve
),

rests as (
    select * from facts.fct_student_prognosis_rest
),

with_chance as (
    select
        places.school_year,
        places.level,
        places.cds_code,
        points.point,
        places.student_key,
        places.school_cds_code,
        prognoses.days_expected,
        prognoses.days_absent,
        prognoses.is_enrolled,
        prognoses.is_eligible_to_date,
        prognoses.is_chronic_to_date,
        places.is_eligible,
        places.is_chronic,
        case
            when rests.level is null then null
            when prognoses.is_eligible_to_date then 1
            when prognoses.is_enrolled then rests.eligible_share
            else 0
        end as eligible_chance,
        case
            when rests.level is null then null
            when curves.margin is null then prognoses.is_chronic_to_date::integer
            else least(curves.chance, eligible_chance)
        end as chronic_chance,
        rests.newcomers * prognoses.is_enrolled::integer as newcomers,
        rests.chronic_newcomers * prognoses.is_enrolled::integer as chronic_newcomers,
    from prognoses
    inner join places
        on places.place_key = prognoses.place_key
    inner join points
        on points.school_year = places.school_year
        and points.point_number = prognoses.point_number
    left join rests
        on rests.school_year = places.school_year
        and rests.level = places.level
        and rests.point_number = prognoses.point_number
    left join curves
        on curves.school_year = places.school_year
        and curves.level = places.level
        and curves.point_number = prognoses.point_number
        and curves.kind = prognoses.kind
        and curves.margin = prognoses.margin
),

projected as (
    select
        * exclude (eligible_chance, chronic_chance, newcomers, chronic_newcomers),
        (eligible_chance + newcomers)::double as expected_eligible,
        (chronic_chance + chronic_newcomers)::double as expected_chronic,
        (
            chronic_chance * (1 - chronic_chance)
            + if(newcomers > 0, chronic_newcomers * (1 - chronic_newcomers / newcomers), 0)
        )::double as uncertainty,
    from with_chance
)

select * from projected
