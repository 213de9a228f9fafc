-- Where each student is heading at each point of a year: days absent so far, and for the days to
-- come the share so far drawn to what was to be expected before. The margin is how far that ends
-- above the line of chronic absence, in quarters of its standard deviation; what can no longer
-- change has the outermost margins. Kinds: known from the year before, new, not known which, or not
-- eligible yet (short).
-- grain: place_key, point_number
with spans as (
    select distinct school_year, student_key, school_cds_code
    from facts.fct_enrollment_span
    where not is_secondary
),

paces as (
    select * from facts.fct_student_pace
),

places as (
    select * from facts.fct_student_place
),

schools as (
    select school_cds_code, level, cds_code
    from dimensions.dim_school_entity
    where rule = 'dataquest'
),

prior_shares as (
    select * from facts.fct_student_prior_share
),

fits as (
    select * from facts.fct_student_prior_share_fit
),

policies as (
    select * from dimensions.dim_policy
),

stays as (
    select
        spans.school_year,
        spans.student_key,
        spans.school_cds_code,
        places.place_key,
    from spans
    inner join schools
        on schools.school_cds_code = spans.school_cds_code
    inner join places
        on places.school_year = spans.school_year
        and places.level = schools.level
        and places.cds_code = schools.cds_code
        and places.student_key = spans.student_key
),

at_places as (
    select
        stays.place_key,
        paces.point_number,
        sum(paces.days_expected)::decimal(9, 2) as days_expected,
        sum(paces.days_absent)::decimal(9, 2) as days_absent,
        coalesce(max(paces.days_to_come), 0) as days_to_come,
        max(paces.days_to_come) is not null as is_enrolled,
    from paces
    inner join stays
        on stays.school_year = paces.school_year
        and stays.student_key = paces.student_key
        and stays.school_cds_code = paces.school_cds_code
    group by all
),

foreseen as (
    select
        places.place_key,
        places.school_year,
        places.school_cds_code,
        prior_shares.prior_share,
        prior_shares.prior_days,
        prior_shares.was_here_before,
        policies.chronic_threshold,
        policies.minimum_days,
    from places
    inner join prior_shares
        on prior_shares.school_year = places.school_year
        and prior_shares.student_key = places.student_key
    inner join policies
        on policies.school_year = places.school_year
),

tested as (
    select
        at_places.*,
        coalesce(fits.ratio, 1) * foreseen.prior_share as share_foreseen,
        foreseen.prior_days,
        foreseen.was_here_before,
        foreseen.chronic_threshold::double as threshold,
        facts.is_eligible(
            at_places.days_expected,
            at_places.days_expected - at_places.days_absent,
            foreseen.minimum_days
        ) as is_eligible_to_date,
        facts.is_chronic(
            at_places.days_absent, at_places.days_expected, foreseen.chronic_threshold
        ) as is_above,
        at_places.days_absent::double as absent_so_far,
        at_places.days_expected::double as expected_so_far,
        (absent_so_far + foreseen.prior_days * share_foreseen)
        / (expected_so_far + foreseen.prior_days) as share_to_come,
        absent_so_far + at_places.days_to_come * share_to_come
        - threshold * (expected_so_far + at_places.days_to_come) as days_above,
        sqrt(
            2 * at_places.days_to_come * share_to_come
            * (1 + at_places.days_to_come / (expected_so_far + foreseen.prior_days))
        ) as deviation,
    from at_places
    inner join foreseen
        on foreseen.place_key = at_places.place_key
    left join fits
        on fits.school_year = foreseen.school_year
        and fits.school_cds_code = foreseen.school_cds_code
        and fits.point_number = at_places.point_number
),

described as (
    select
        place_key,
        point_number,
        days_expected,
        days_absent,
        case
            when days_to_come = 0 then if(is_above, 14, -19)
            else least(greatest(floor(4 * days_above / deviation), -18), 13)
        end::tinyint as margin,
        case
            when not is_eligible_to_date then 'short'
            when was_here_before then 'known'
            when not was_here_before then 'new'
            else 'unknown'
        end as kind,
        is_enrolled,
        is_eligible_to_date,
        is_eligible_to_date and is_above as is_chronic_to_date,
    from tested
)

select * from described
