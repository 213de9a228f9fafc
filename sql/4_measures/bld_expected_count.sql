-- Schools, districts, grades and groups that are compared with what was to be expected: their
-- counts, and what last year's class rates give for their students in either year.
-- grain: school_year, level, cds_code, reporting_category
with run as (
    select * from reference.run
),

class_pairs as (
    select * from measures.bld_class_pair
),

class_rates as (
    select * from measures.bld_class_rate
),

stays as (
    select * from measures.bld_class_stay
),

categories as (
    select * from dimensions.dim_reporting_category
),

standardised as (
    select
        class_pairs.school_year,
        class_pairs.level,
        class_pairs.cds_code,
        class_pairs.reporting_category,
        sum(class_pairs.students_before) as students_before,
        sum(class_pairs.chronic_before) as chronic_before,
        sum(class_pairs.students_before * class_rates.class_rate) as standard_before,
        sum(class_pairs.students) as students,
        sum(class_pairs.chronic_students) as chronic_students,
        sum(class_pairs.students * class_rates.class_rate) as standard_students,
    from class_pairs
    inner join class_rates
        on class_rates.school_year = class_pairs.school_year
        and class_rates.class = class_pairs.class
    group by all
),

everyone as (
    select standardised.*
    from standardised
    inner join run
        on run.subject_cds_code = standardised.cds_code
        and run.subject_level = standardised.level
    where standardised.reporting_category = 'TA'
),

described as (
    select
        standardised.*,
        case
            when standardised.level = 'S' then 'school'
            when standardised.reporting_category = 'TA' then 'district'
            when categories.family = 'grade' then 'grade'
            else 'group'
        end as kind,
        coalesce(stays.students, 0) as staying_students,
        coalesce(stays.chronic_before, 0) as staying_before,
        coalesce(stays.chronic_students, 0) as staying_chronic,
        coalesce(stays.chronic_both, 0) as staying_both,
        everyone.students - standardised.students as rest_students,
        greatest(everyone.chronic_students - standardised.chronic_students, 0) as rest_chronic,
        everyone.standard_students - standardised.standard_students as rest_standard,
        everyone.students_before - standardised.students_before as rest_students_before,
        greatest(everyone.chronic_before - standardised.chronic_before, 0)
            as rest_chronic_before,
        everyone.standard_before - standardised.standard_before as rest_standard_before,
    from standardised
    inner join everyone
        on everyone.school_year = standardised.school_year
    inner join categories
        on categories.reporting_category = standardised.reporting_category
    left join stays
        on stays.school_year = standardised.school_year
        and stays.level = standardised.level
        and stays.cds_code = standardised.cds_code
        and stays.reporting_category = standardised.reporting_category
    where categories.family <> 'span'
        and not (
            standardised.level = everyone.level and standardised.reporting_category = 'TA'
        )
)

select * from described
