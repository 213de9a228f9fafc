-- Students of compulsory school age at each school, district and county, and what they are in their
-- district: a school counts its students who are truant in the district, a county those of any.
-- grain: school_year, level, cds_code, student_key
with students_of_age as (
    select * from facts.fct_student_of_compulsory_age
),

truants as (
    select * from facts.fct_truant
),

schools as (
    select * from dimensions.dim_school
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

placed as (
    select
        students_of_age.school_year,
        school_entities.level,
        school_entities.cds_code,
        students_of_age.student_key,
        bool_or(truants.is_truant) as is_truant,
        bool_or(truants.is_habitual_truant) as is_habitual_truant,
        bool_or(truants.is_chronic_truant) as is_chronic_truant,
    from students_of_age
    inner join school_entities
        on school_entities.school_cds_code = students_of_age.school_cds_code
    inner join schools
        on schools.cds_code = students_of_age.school_cds_code
    inner join truants
        on truants.school_year = students_of_age.school_year
        and truants.student_key = students_of_age.student_key
        and truants.district_code = schools.district_code
    group by all
)

select * from placed
