-- Which kinds of files each school year's folder holds. A file without rows is there, too: it says
-- that nobody had what it lists.
-- grain: school_year, extract
with source as (
    select * from raw.extract_files
),

one_a_kind as (
    select distinct school_year, extract
    from source
)

select * from one_a_kind
