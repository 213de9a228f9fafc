-- The subject, its districts and schools, and whom it is compared with, each with its newest name.
-- grain: cds_code
with run as (
    select * from reference.run
),

benchmarks as (
    select * from reference.benchmarks
),

counties as (
    select * from reference.counties
),

districts as (
    select * from reference.districts
),

schools as (
    select * from staging.stg_district__schools
),

state_rows as (
    select * from staging.stg_cde__chronic_absenteeism
),

own_entities as (
    select
        subject_cds_code as cds_code,
        subject_level as level,
        left(subject_cds_code, 2) as county_code,
        if(subject_level = 'C', '', subject_name) as district_name,
        subject_name as name,
        null as school,
        'subject' as role,
        1 as preference,
    from run
    union all by name
    select
        cds_code,
        'D' as level,
        left(cds_code, 2) as county_code,
        coalesce(district_name, '') as district_name,
        coalesce(district_name, cds_code) as name,
        null as school,
        'part' as role,
        if(district_name is null, 4, 2) as preference,
    from districts
    union all by name
    select
        schools.cds_code,
        'S' as level,
        left(schools.cds_code, 2) as county_code,
        coalesce(
            districts.district_name, if(run.subject_level = 'D', run.subject_name, '')
        ) as district_name,
        schools.school_name as name,
        {
            charter: if(schools.is_charter, 'Yes', 'No'),
            dass: if(schools.is_dass, 'Yes', 'No'),
            lowest_grade: schools.lowest_grade,
            highest_grade: schools.highest_grade
        } as school,
        'part' as role,
        2 as preference,
    from schools
    cross join run
    left join districts
        on districts.district_code = schools.district_code
),

entities_in_state_files as (
    select
        state_rows.cds_code,
        state_rows.level,
        left(state_rows.cds_code, 2) as county_code,
        coalesce(state_rows.district_name, '') as district_name,
        case state_rows.level
            when 'T' then 'California'
            when 'C' then state_rows.county_name || ' County'
            when 'D' then state_rows.district_name
            else state_rows.school_name
        end as name,
        if(
            state_rows.level = 'S',
            {
                charter: state_rows.charter,
                dass: state_rows.dass,
                lowest_grade: null::varchar,
                highest_grade: null::varchar
            },
            null
        ) as school,
        if(
            state_rows.level in ('D', 'S') or state_rows.cds_code = run.subject_cds_code,
            'part',
            'benchmark'
        ) as role,
        3 as preference,
    from state_rows
    cross join run
    where state_rows.reporting_category = 'TA'
        and (
            starts_with(state_rows.cds_code, run.subject_prefix)
            or state_rows.level = 'T' and 'state' in (select code from benchmarks)
            or state_rows.level = 'C'
            and left(state_rows.cds_code, 2) in (select code from benchmarks)
        )
    qualify row_number() over (
        partition by state_rows.cds_code
        order by state_rows.school_year desc
    ) = 1
),

candidates as (
    select * from own_entities
    union all by name
    select * from entities_in_state_files
),

chosen as (
    select *
    from candidates
    qualify row_number() over (partition by cds_code order by preference) = 1
),

described as (
    select
        chosen.cds_code,
        chosen.level,
        chosen.name,
        if(chosen.level = 'T', '', coalesce(counties.county_name, '')) as county_name,
        chosen.district_name,
        coalesce(chosen.school.charter, 'All') as charter,
        coalesce(chosen.school.dass, 'All') as dass,
        chosen.school.lowest_grade as lowest_grade,
        chosen.school.highest_grade as highest_grade,
        chosen.role,
    from chosen
    left join counties
        on counties.county_code = chosen.county_code
)

select * from described
