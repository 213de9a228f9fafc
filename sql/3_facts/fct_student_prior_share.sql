-- The share of days that a student is expected to be absent before a year has shown anything, and
-- how many days of the year that weighs: his own share of the year before, drawn to that of his
-- grade at his school; without a year before, the latter. In the first year of all that of the
-- other years, and whether students have a year before is then unknown (null).
-- grain: school_year, student_key
with student_days as (
    select * from facts.fct_student_days
    where not is_secondary
),

places as (
    select school_year, student_key, school_cds_code, coalesce(grade, '') as grade
    from facts.fct_student_entity
    where rule = 'dataquest' and level = 'D'
    qualify row_number() over (
        partition by school_year, student_key
        order by school_cds_code
    ) = 1
),

years as (
    select
        school_year,
        is_running,
        coalesce(lag(school_year) over (order by school_year) = school_year - 1, false)
            as has_year_before,
    from dimensions.dim_school_year
    qualify has_sis_days
),

policies as (
    select * from dimensions.dim_projection_policy
),

days_of_year as (
    select
        school_year,
        student_key,
        sum(days_expected)::double as days_expected,
        sum(days_absent)::double as days_absent,
    from student_days
    group by all
    having sum(days_expected) > 0
),

sums as (
    select
        places.school_year,
        places.school_cds_code,
        places.grade,
        grouping_id(places.grade, places.school_cds_code) as pooling,
        sum(days_of_year.days_expected) as days_expected,
        sum(days_of_year.days_absent) as days_absent,
    from places
    inner join days_of_year
        on days_of_year.school_year = places.school_year
        and days_of_year.student_key = places.student_key
    group by
        grouping sets (
            (places.school_year),
            (places.school_year, places.grade),
            (places.school_year, places.grade, places.school_cds_code)
        )
),

before_the_year as (
    select
        years.school_year,
        sums.school_cds_code,
        sums.grade,
        sums.pooling,
        sum(sums.days_expected) as days_expected,
        sum(sums.days_absent) as days_absent,
    from years
    inner join years as others
        on others.school_year <> years.school_year
        and not others.is_running
        and (others.school_year = years.school_year - 1 or not years.has_year_before)
    inner join sums
        on sums.school_year = others.school_year
    group by all
),

classes as (
    select distinct school_year, school_cds_code, grade from places
),

usual as (
    select
        classes.school_year,
        classes.school_cds_code,
        classes.grade,
        coalesce(whole.days_absent / whole.days_expected, 0.07) as usual_share,
        (coalesce(of_grade.days_absent, 0) + policies.class_prior_days * usual_share)
        / (coalesce(of_grade.days_expected, 0) + policies.class_prior_days) as grade_share,
        (coalesce(of_class.days_absent, 0) + policies.class_prior_days * grade_share)
        / (coalesce(of_class.days_expected, 0) + policies.class_prior_days) as class_share,
    from classes
    inner join policies
        on policies.school_year = classes.school_year
    left join before_the_year as whole
        on whole.school_year = classes.school_year
        and whole.pooling = 3
    left join before_the_year as of_grade
        on of_grade.school_year = classes.school_year
        and of_grade.pooling = 1
        and of_grade.grade = classes.grade
    left join before_the_year as of_class
        on of_class.school_year = classes.school_year
        and of_class.pooling = 0
        and of_class.grade = classes.grade
        and of_class.school_cds_code = classes.school_cds_code
),

weighed as (
    select
        places.school_year,
        places.student_key,
        if(
            last_year.student_key is null,
            usual.class_share,
            (last_year.days_absent + policies.history_prior_days * usual.class_share)
            / (last_year.days_expected + policies.history_prior_days)
        ) as prior_share,
        if(
            last_year.student_key is null, policies.pace_prior_days, policies.pace_history_days
        ) as prior_days,
        if(years.has_year_before, last_year.student_key is not null, null) as was_here_before,
    from places
    inner join years
        on years.school_year = places.school_year
    inner join usual
        on usual.school_year = places.school_year
        and usual.school_cds_code = places.school_cds_code
        and usual.grade = places.grade
    inner join policies
        on policies.school_year = places.school_year
    left join days_of_year as last_year
        on last_year.school_year = places.school_year - 1
        and last_year.student_key = places.student_key
)

select * from weighed
