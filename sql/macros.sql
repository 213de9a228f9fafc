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

-- Shares of days, added up: to nine decimals first, so that three thirds are a day.
create or replace macro facts.to_hundredths(value) as round(round(value, 9), 2)::decimal(9, 2);

-- The 14 digits of a place in CDE's files, with zeros below its level.
create or replace macro staging.to_cds_code(level, county, district, school) as
    rpad(
        lpad(county, 2, '0')
        || if(level in ('T', 'C'), '', lpad(district, 5, '0'))
        || if(level = 'S', lpad(school, 7, '0'), ''),
        14,
        '0'
    );

-- The two tests of chronic absenteeism, for whatever source the days come from.
create or replace macro facts.is_eligible(days_expected, days_attended, minimum_days) as
    days_expected >= minimum_days and days_attended > 0;

create or replace macro facts.is_chronic(days_absent, days_expected, chronic_threshold) as
    days_expected > 0 and days_absent >= chronic_threshold * days_expected;

-- Why two sources differ on a student's days at a school; null where they agree. Each source is a
-- struct of days; of no record all are null. The first test that holds names the cause.
create or replace macro facts.to_difference_cause(ours, other, is_charter_alone, is_exempt) as
    case
        when coalesce(ours.days_expected, 0) = coalesce(other.days_expected, 0)
            and coalesce(ours.days_absent, 0) = coalesce(other.days_absent, 0)
            and coalesce(ours.days_attended = other.days_attended, true)
            then null
        when is_charter_alone then 'charter'
        when is_exempt and ours.days_expected is distinct from other.days_expected then 'exempt'
        when ours.days_expected is null or other.days_expected is null then 'missing enrollment'
        when ours.days_expected <> other.days_expected then 'other dates'
        when ours.days_absent <> other.days_absent then 'other code'
        else 'other'
    end;

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

-- A figure with at most one decimal: 12, 4.5.
create or replace macro published.to_printed_decimal(value, disclosure) as
    case
        when disclosure = 'not_applicable' then '-'
        when value is null then '*'
        else regexp_replace(value::decimal(12, 1)::varchar, '\.0$', '')
    end;

-- A flag as the state's Dashboard files print it: Y or nothing.
create or replace macro published.to_printed_flag(value, disclosure) as
    case
        when disclosure = 'not_applicable' then '-'
        when value is null then '*'
        else if(value, 'Y', '')
    end;

-- A figure of last year: nothing where there is no last year.
create or replace macro published.to_prior(printed, prior_disclosure) as
    if(prior_disclosure = 'none', '', printed);
