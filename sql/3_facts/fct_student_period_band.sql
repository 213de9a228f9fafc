-- The band of absence each student falls in, in each scheme, where he could be chronically absent.
-- grain: school_year, level, cds_code, student_key, scheme
with student_periods as (
    select * from facts.fct_student_period
    where rule = 'dataquest' and is_eligible
),

bands as (
    select * from dimensions.dim_attendance_band
),

reached as (
    select
        student_periods.school_year,
        student_periods.level,
        student_periods.cds_code,
        student_periods.student_key,
        bands.scheme,
        bands.band,
    from student_periods
    inner join bands
        on bands.school_year = student_periods.school_year
        and (
            student_periods.days_absent
            > bands.lowest_absence_share * student_periods.days_expected
            or bands.includes_lowest
            and student_periods.days_absent
            = bands.lowest_absence_share * student_periods.days_expected
        )
    qualify row_number() over (
        partition by
            student_periods.school_year,
            student_periods.level,
            student_periods.cds_code,
            student_periods.student_key,
            bands.scheme
        order by bands.band_order desc
    ) = 1
)

select * from reached
