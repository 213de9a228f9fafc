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

create or replace macro facts.to_logistic(value) as 1 / (1 + exp(-value));

-- The variance of a set's number of chronically absent students at the end of a year: the chance of
-- each student, and shocks of the district's year, of schools and of groups, on log odds. School
-- uncertainty is the sum of the squares of each school's.
create or replace macro measures.to_projection_variance(
    uncertainty, school_uncertainty, is_part, district_spread, school_spread, group_spread
) as
    uncertainty
    + pow(uncertainty, 2) * (pow(district_spread, 2) + if(is_part, pow(group_spread, 2), 0))
    + school_uncertainty * pow(school_spread, 2);

-- An end of a projection's range: the expected share of students, so many students further on the
-- scale of log odds, where no share leaves 0 to 1. What is certain has no range.
create or replace macro measures.to_projection_bound(
    expected_chronic, expected_eligible, students_further
) as
    case
        when expected_chronic <= 0
            or expected_chronic >= expected_eligible
            or students_further = 0
            then expected_chronic / nullif(expected_eligible, 0)
        else facts.to_logistic(
            ln(expected_chronic / (expected_eligible - expected_chronic))
            + students_further * expected_eligible
            / (expected_chronic * (expected_eligible - expected_chronic))
        )
    end;

-- How much absence a figure of attendance or truancy stands for: the share of days absent, or the
-- risk that leads to this share of truants; and the figure that a size stands for.
create or replace macro measures.to_pattern_size(figure, numerator, denominator) as
    if(
        figure = 'attendance',
        1 - numerator / nullif(denominator, 0),
        -ln(1 - least(numerator / nullif(denominator, 0), 0.999))
    );

-- How one rate stands to another; null where one of them is 0.
create or replace macro measures.to_rate_ratio(one, one_whole, other, other_whole) as
    nullif(one, 0) / nullif(one_whole, 0) / (nullif(other, 0) / nullif(other_whole, 0));

create or replace macro measures.to_pattern_rate(figure, size) as
    if(figure = 'attendance', greatest(1 - size, 0), 1 - exp(-size));

-- A share to a tenth of a percent, half-up: binary fractions would land beside exact ties.
create or replace macro published.to_goal_round(value) as
    round(value::decimal(18, 12), 3)::double;

-- Where the path from baseline to target stands at the end of a year on the way: a straight line.
create or replace macro published.to_year_target(
    baseline, target, baseline_year, target_year, school_year
) as
    case
        when school_year >= target_year then target
        when school_year <= baseline_year then null
        else published.to_goal_round(
            baseline
            + (target - baseline) * (school_year - baseline_year) / (target_year - baseline_year)
        )
    end;

-- Where the path stands on a day: the baseline year's figure of that day, scaled as the year's
-- target is to the baseline. Of figures that should rise, what is missing to all is scaled; points
-- of dips are shifted.
create or replace macro published.to_goal_path(
    figure, direction, same_day, baseline, year_target
) as
    published.to_goal_round(
        case
            when figure = 'dips' then same_day + year_target - baseline
            when same_day * year_target * baseline is null then null
            when direction = 'down'
                then least(same_day * year_target / nullif(baseline, 0), 1)
            else greatest(1 - (1 - same_day) * (1 - year_target) / nullif(1 - baseline, 0), 0)
        end
    );

-- How a figure stands to its target: decided once the target date is reached, else by where the
-- whole range to expect at the end of the year lies.
create or replace macro published.to_goal_status(
    direction, is_reached, current, target, year_target, low, high
) as
    case
        when is_reached and direction = 'down'
            then if(round(current - target, 4) <= 0, 'met', 'missed')
        when is_reached then if(round(current - target, 4) >= 0, 'met', 'missed')
        when direction = 'down' and round(high - year_target, 4) <= 0 then 'on track'
        when direction = 'up' and round(low - year_target, 4) >= 0 then 'on track'
        when direction = 'down' and round(low - year_target, 4) > 0 then 'off track'
        when direction = 'up' and round(high - year_target, 4) < 0 then 'off track'
        else 'too early to tell'
    end;

-- A figure of a goal as its sentence says it: 27%, 24.5%, of dips 2.4 points.
create or replace macro published.to_goal_words(figure, value) as
    regexp_replace((100 * value)::decimal(7, 2)::varchar, '\.?0+$', '')
    || if(figure = 'dips', ' points', '%');

-- The fewest students whose step brings a group of the baseline's size to the target.
create or replace macro published.to_target_students(direction, baseline, target, students) as
    greatest(
        if(
            direction = 'down',
            round(baseline * students) - floor(round(target * students, 6)),
            ceil(round(target * students, 6)) - round(baseline * students)
        ),
        0
    );

-- Why a goal (or its gap) cannot be judged, as a code of `reference.goal_findings`; null where it
-- can.
-- `goal` is a row of `dimensions.dim_smartie_goal`; `now` and `base` are how the figures of the
-- goal's year and of its baseline are shown, null where there is none; `year_target` is where the
-- path stands at the end of the goal's year.
create or replace macro published.to_goal_hindrance(
    goal, has_records, now, base, current, target, year_target, high
) as
    case
        when goal.goal_year is null then 'no_records'
        when now is null and goal.figure = 'outcome' and goal.is_goal_year_running
            then 'no_projection'
        when now is null and not has_records then 'no_records'
        when now is null then 'not_published'
        when now = 'not_applicable' then 'not_offered'
        when base = 'suppressed' then 'small_group'
        when goal.figure = 'chronic' and goal.is_before_minimum_days then 'before_minimum_days'
        when now = 'suppressed' then 'small_group'
        when target is null then 'no_target'
        when goal.target_date is null then 'no_target_date'
        when not goal.has_begun then 'not_begun'
        when goal.is_target_date_reached and current is null then 'small_group'
        when goal.is_target_date_reached then null
        when not goal.is_goal_year_running or goal.goal_year <= goal.baseline_year
            then 'between_years'
        when high is null and goal.figure in ('dips', 'outcome') then 'no_projection'
        when high is null then 'no_history'
        when year_target is null then 'no_baseline'
    end;

create or replace macro published.to_hindered_status(reason) as
    case
        when reason is null then null
        when reason = 'small_group' then 'masked'
        when reason in ('before_minimum_days', 'not_begun', 'between_years', 'no_projection')
            then 'too early to tell'
        else 'not measurable'
    end;

-- How a figure made of two is shown: as the one of which less is shown; null where one is missing.
create or replace macro published.to_worse_disclosure(one, other) as
    case
        when one is null or other is null then null
        when 'not_applicable' in (one, other) then 'not_applicable'
        when 'suppressed' in (one, other) then 'suppressed'
        when 'rounded' in (one, other) then 'rounded'
        else 'exact'
    end;

-- A figure of a goal (0 to 1, of dips and gaps below 0, too) in percent: 27, 24.5, -0.3.
create or replace macro published.to_goal_percent(value) as
    regexp_replace((100 * value)::decimal(7, 2)::varchar, '\.?0+$', '');

create or replace macro published.to_lcap_percent(value, disclosure) as
    case
        when disclosure = 'not_applicable' then '-'
        else coalesce(published.to_goal_percent(value), '*')
    end;
