-- Certified days of a finished year. Two layouts: 21 fields until independent study was split
-- into days with and without attendance credit, 22 since; the field count decides.
-- grain: school_year, student_key, school_code
with source as (
    select * from raw.stas
),

renamed as (
    select
        school_year,
        student_key,
        district_code,
        staging.to_school_code(school_code) as school_code,
        gender,
        transaction_type,
        field_count >= 22 as is_current_layout,
        staging.to_days(days_expected_in_person) as days_expected_in_person,
        staging.to_days(days_attended_in_person) as days_attended_in_person,
        staging.to_days(days_suspension_out) as days_suspension_out,
        staging.to_days(days_suspension_in) as days_suspension_in,
        staging.to_days(days_excused) as days_excused,
        staging.to_days(days_unexcused) as days_unexcused,
        staging.to_days(days_independent_study_incomplete) as days_independent_study_incomplete,
        staging.to_days(days_independent_study_complete) as days_independent_study_complete,
        is_exempt = 'Y' as is_exempt,
    from source
),

current_records as (
    select *
    from renamed
    window same_record as (partition by school_year, student_key, school_code)
    qualify
        not bool_or(transaction_type = 'D') over same_record
        and (transaction_type = 'R' or not bool_or(transaction_type = 'R') over same_record)
),

counted_records as (
    select *
    from current_records
    qualify
        not is_exempt
        or bool_and(is_exempt) over (partition by school_year, student_key, school_code)
),

days_added as (
    select
        school_year,
        student_key,
        any_value(district_code) as district_code,
        school_code,
        max(gender) as gender,
        sum(days_suspension_out)::decimal(9, 2) as days_suspension_out,
        sum(days_excused)::decimal(9, 2) as days_excused,
        sum(days_unexcused)::decimal(9, 2) as days_unexcused,
        sum(days_independent_study_incomplete)::decimal(9, 2)
            as days_independent_study_incomplete,
        sum(
            days_expected_in_person
            + if(
                is_current_layout,
                days_independent_study_incomplete + days_independent_study_complete,
                0
            )
        )::decimal(9, 2) as days_expected,
        sum(
            days_attended_in_person
            + days_suspension_in
            + if(is_current_layout, days_independent_study_complete, 0)
        )::decimal(9, 2) as days_attended,
        sum(
            days_suspension_out
            + days_excused
            + days_unexcused
            + days_independent_study_incomplete
        )::decimal(9, 2) as days_absent,
        bool_and(is_exempt) as is_exempt,
        count(*)::integer as records,
    from counted_records
    group by all
)

select * from days_added
