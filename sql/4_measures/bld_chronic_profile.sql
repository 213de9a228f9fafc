-- Students who could be chronically absent and who were, DataQuest rule, by everything they stand
-- in: places, each with its grade and groups. Whoever has the lists of all students knows how many
-- share a profile. A place where somebody has other days than in his district is a profile of its
-- own, since he may be chronically absent in one and not in the other.
-- grain: school_year, memberships
with student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

student_places as (
    select
        student_periods.school_year,
        student_periods.student_key,
        student_periods.days_expected,
        student_periods.is_chronic,
        student_categories.level || student_categories.cds_code
        || '/' || student_categories.reporting_category as membership,
    from student_periods
    inner join student_categories
        on student_categories.school_year = student_periods.school_year
        and student_categories.level = student_periods.level
        and student_categories.cds_code = student_periods.cds_code
        and student_categories.student_key = student_periods.student_key
),

student_profiles as (
    select
        school_year,
        student_key,
        days_expected,
        is_chronic,
        list_sort(list(membership)) as memberships,
    from student_places
    group by all
),

counted as (
    select
        school_year,
        memberships,
        count(*)::integer as eligible_students,
        (count(*) filter (is_chronic))::integer as chronic_students,
    from student_profiles
    group by all
)

select * from counted
