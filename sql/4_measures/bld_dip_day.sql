-- Absence of each day at each school, district and county by student group, apart for each calendar
-- kept there; `series_key` stands for all of that. Single grades are followed only above the
-- schools.
-- grain: school_year, level, cds_code, calendar_id, reporting_category, calendar_date
with group_days as (
    select * from facts.fct_taught_group_day
),

school_entities as (
    select * from dimensions.dim_school_entity
    where rule = 'dataquest'
),

categories as (
    select * from dimensions.dim_reporting_category
),

break_days as (
    select * from dimensions.dim_school_break_day
),

added as (
    select
        group_days.school_year,
        school_entities.level,
        school_entities.cds_code,
        group_days.calendar_id,
        group_days.reporting_category,
        group_days.calendar_date,
        sum(group_days.students_expected)::double as students,
        sum(group_days.days_absent)::double as days_absent,
    from group_days
    inner join school_entities
        on school_entities.school_cds_code = group_days.school_cds_code
    inner join categories
        on categories.reporting_category = group_days.reporting_category
        and (school_entities.level <> 'S' or categories.family <> 'grade')
    group by all
),

placed as (
    select
        added.school_year,
        added.level,
        added.cds_code,
        added.calendar_id,
        added.reporting_category,
        added.calendar_date,
        hash(
            added.school_year,
            added.level,
            added.cds_code,
            added.calendar_id,
            added.reporting_category
        ) as series_key,
        break_days.weekday,
        break_days.day_number,
        break_days.nearest_break_number as break_number,
        break_days.position,
        added.students,
        added.days_absent,
        added.days_absent / added.students as absence_rate,
        break_days.is_ordinary,
    from added
    inner join break_days
        on break_days.school_year = added.school_year
        and break_days.calendar_id = added.calendar_id
        and break_days.calendar_date = added.calendar_date
)

select * from placed
