-- How many of the students who could be chronically absent fall in each band of absence.
-- grain: school_year, level, cds_code, reporting_category, band_scheme, band
with counts as (
    select * from measures.bld_chronic_count
    where rule = 'dataquest'
),

bands as (
    select * from dimensions.dim_attendance_band
),

student_bands as (
    select * from facts.fct_student_period_band
),

student_categories as (
    select * from facts.fct_student_reporting_category
    where rule = 'dataquest'
),

counted as (
    select
        student_bands.school_year,
        student_bands.level,
        student_bands.cds_code,
        student_categories.reporting_category,
        student_bands.scheme,
        student_bands.band,
        count(*) as students,
    from student_bands
    inner join student_categories
        on student_categories.school_year = student_bands.school_year
        and student_categories.level = student_bands.level
        and student_categories.cds_code = student_bands.cds_code
        and student_categories.student_key = student_bands.student_key
    group by all
),

with_cells as (
    select
        counts.school_year,
        counts.level,
        counts.cds_code,
        counts.reporting_category,
        bands.scheme as band_scheme,
        bands.band,
        counts.eligible_students,
        coalesce(counted.students, 0)::integer as band_students,
        counts.suppression_threshold,
        counts.running_minimum_students,
        counts.running_fine_students,
        counts.is_running,
        counts.is_applicable,
    from counts
    inner join bands
        on bands.school_year = counts.school_year
    left join counted
        on counted.school_year = counts.school_year
        and counted.level = counts.level
        and counted.cds_code = counts.cds_code
        and counted.reporting_category = counts.reporting_category
        and counted.scheme = bands.scheme
        and counted.band = bands.band
)

select * from with_cells
