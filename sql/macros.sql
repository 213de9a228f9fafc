-- Casts and printed forms that several models share.

-- A date as CALPADS writes it.
create or replace macro staging.to_compact_date(value) as
    strptime(nullif(value, ''), '%Y%m%d')::date;

create or replace macro staging.to_iso_date(value) as nullif(value, '')::date;

create or replace macro staging.to_days(value) as coalesce(nullif(value, '')::decimal(7, 2), 0);

create or replace macro staging.to_school_code(value) as right(value, 7);

-- K is KN, 5 is 05.
create or replace macro staging.to_grade(value) as
    case
        when value = 'K' then 'KN'
        when length(value) = 1 then '0' || value
        else nullif(value, '')
    end;

create or replace macro staging.to_school_year(value) as left(value, 4)::integer + 1;

-- CDE's figures: empty and * are both unknown.
create or replace macro staging.to_figure(value) as try_cast(value as decimal(12, 3));

-- 2026 is 2025-26.
create or replace macro published.to_year_name(school_year) as
    (school_year - 1) || '-' || lpad((school_year % 100)::varchar, 2, '0');

-- A count as the downloads print it: * is masked, - does not apply.
create or replace macro published.to_printed_count(value, disclosure) as
    case
        when disclosure = 'not_applicable' then '-'
        else coalesce(value::varchar, '*')
    end;

-- A rate (0 to 1) in percent as the state prints it: 20, 24.9.
create or replace macro published.to_printed_rate(value, disclosure) as
    case
        when disclosure = 'not_applicable' then '-'
        when value is null then '*'
        else regexp_replace((value * 100)::decimal(6, 1)::varchar, '\.0$', '')
    end;
