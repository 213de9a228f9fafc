-- What makes a school like another: the logarithm of its size and the shares of student groups.
-- A masked share is taken as the middle of its possible values where they lie close together, and
-- is unknown where they do not. A program group that the file does not list there has nobody.
-- grain: cds_code, reporting_category
with school_cells as (
    select * from measures.bld_school_cell
),

features as (
    select * from reference.similarity_features
),

policies as (
    select * from dimensions.dim_policy
),

totals as (
    select * from school_cells
    where reporting_category = 'TA' and students is not null
),

groups_in_use as (
    select distinct source, reporting_category from school_cells
),

expected_cells as (
    select
        totals.school_year,
        totals.cds_code,
        totals.students as all_students,
        features.reporting_category,
        features.weight,
        school_cells.students,
        if(school_cells.cds_code is null, 0, school_cells.hidden_students) as hidden_students,
    from totals
    inner join groups_in_use
        on groups_in_use.source = totals.source
    inner join features
        on features.reporting_category = groups_in_use.reporting_category
    left join school_cells
        on school_cells.cds_code = totals.cds_code
        and school_cells.reporting_category = features.reporting_category
),

valued as (
    select
        expected_cells.school_year,
        expected_cells.cds_code,
        expected_cells.reporting_category,
        expected_cells.weight,
        case
            when expected_cells.reporting_category = 'TA' then ln(expected_cells.all_students)
            when expected_cells.students is not null
                then expected_cells.students / expected_cells.all_students
            when expected_cells.hidden_students / expected_cells.all_students
                <= policies.similar_schools_known_range
                then expected_cells.hidden_students / 2 / expected_cells.all_students
        end as value,
    from expected_cells
    inner join policies
        on policies.school_year = expected_cells.school_year
)

select * from valued
