-- Truancy as a file.
-- grain: academic_year, level, cds_code, reporting_category
with figures as (
    select * from published.truancy
),

printed as (
    select
        published.to_year_name(school_year) as academic_year,
        level,
        cds_code,
        reporting_category,
        published.to_printed_count(students, disclosure) as students,
        published.to_printed_count(truant_students, disclosure) as truant,
        published.to_printed_rate(truancy_rate, disclosure) as truancy_rate,
        if(
            has_conference_records,
            published.to_printed_count(habitual_truant_students, disclosure),
            '-'
        ) as habitual_truant,
        published.to_printed_count(chronic_truant_students, disclosure) as chronic_truant,
    from figures
)

select * from printed
