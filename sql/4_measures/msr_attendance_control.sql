-- Absence by month beside the limits of chance and habit: the center line is the same calendar
-- month of the place's finished years, the limits are Laney's p', whose width comes from how much
-- neighboring months differ.
-- grain: school_year, level, cds_code, month
with months as (
    select * from measures.msr_attendance_by_month
),

policies as (
    select * from dimensions.dim_policy
),

counted as (
    select
        months.*,
        right(months.month, 2) as calendar_month,
        months.expected_hundredths / 100 as student_days,
        1 - months.attended_hundredths / months.expected_hundredths as absence_rate,
        policies.control_minimum_years,
        policies.control_limit_deviations,
        policies.control_run_months,
    from months
    inner join policies
        on policies.school_year = months.school_year
    where months.students >= months.day_figures_minimum_students
        and months.expected_hundredths > 0
),

centers as (
    select
        level,
        cds_code,
        calendar_month,
        sum(student_days) as center_days,
        sum(absence_rate * student_days) / center_days as center_rate,
    from counted
    where not is_running
    group by all
    having count(*) >= any_value(control_minimum_years)
        and center_rate > 0
        and center_rate < 1
),

compared as (
    select
        counted.*,
        centers.center_rate,
        sqrt(
            centers.center_rate * (1 - centers.center_rate)
            * if(
                counted.is_running,
                1 / counted.student_days + 1 / centers.center_days,
                1 / counted.student_days - 1 / centers.center_days
            )
        ) as chance_deviation,
        (counted.absence_rate - centers.center_rate) / chance_deviation as standing,
    from counted
    inner join centers
        on centers.level = counted.level
        and centers.cds_code = counted.cds_code
        and centers.calendar_month = counted.calendar_month
),

neighbors as (
    select
        level,
        cds_code,
        standing
        - lag(standing) over (partition by school_year, level, cds_code order by month) as change,
    from compared
    where not is_running
),

habits as (
    select
        level,
        cds_code,
        avg(abs(change)) / 1.128 as habit_deviation,
    from neighbors
    where change is not null
    group by all
),

limited as (
    select
        compared.school_year,
        compared.level,
        compared.cds_code,
        compared.month,
        compared.students,
        compared.eligible_students,
        compared.expected_hundredths,
        compared.attended_hundredths,
        compared.center_rate::double as center_rate,
        (
            compared.control_limit_deviations * habits.habit_deviation * compared.chance_deviation
        )::double as half_width,
        compared.control_run_months,
        compared.suppression_threshold,
        compared.running_minimum_students,
        compared.running_fine_students,
        compared.day_figures_minimum_students,
        compared.is_running,
        compared.is_applicable,
    from compared
    inner join habits
        on habits.level = compared.level
        and habits.cds_code = compared.cds_code
)

select * from limited
