-- Where attendance and truancy of a running year will end: the figure so far, carried on as earlier
-- years went from the same school day to their end. What is carried on is the share of days absent,
-- or the risk of truancy so far (-ln(1 - share)). The range holds what differs between years, drawn
-- to a usual spread while few years are seen, and the chance of the students still to come.
-- grain: metric, level, cds_code, grade_category, student_group
with points as (
    select * from measures.bld_goal_point
    where metric in ('attendance', 'truancy')
),

whole_years as (
    select * from measures.bld_goal_year
    where metric in ('attendance', 'truancy')
),

goals as (
    select distinct goal_year, look_date
    from dimensions.dim_smartie_goal
    where is_in_force and is_goal_year_running
),

taught as (
    select
        school_year,
        goal_year,
        point_date,
        median(cut_day) as days_taught,
        max(median(cut_day)) over (partition by goal_year) as days_of_year,
    from facts.fct_targeted_point
    where school_year = goal_year
    group by school_year, goal_year, point_date
),

policies as (
    select * from dimensions.dim_goal_policy
),

sizes as (
    select
        points.* exclude (numerator, denominator),
        measures.to_pattern_size(points.figure, points.numerator, points.denominator)
            as size_so_far,
        points.numerator / nullif(points.denominator, 0) as share_so_far,
        measures.to_pattern_size(whole_years.figure, whole_years.numerator, whole_years.denominator)
            as size_of_year,
        1 - taught.days_taught / taught.days_of_year as share_left,
        points.school_year = points.goal_year as is_goal_year,
        ln(
            case
                when not is_goal_year and size_so_far > 0 and size_of_year > 0
                    then size_of_year / size_so_far
            end
        ) as growth,
    from points
    inner join goals
        on goals.goal_year = points.goal_year
        and goals.look_date = points.point_date
    inner join taught
        on taught.goal_year = points.goal_year
        and taught.point_date = points.point_date
    inner join whole_years
        on whole_years.metric = points.metric
        and whole_years.level = points.level
        and whole_years.cds_code = points.cds_code
        and whole_years.grade_category = points.grade_category
        and whole_years.student_group = points.student_group
        and whole_years.school_year = points.school_year
),

patterns as (
    select
        metric,
        figure,
        level,
        cds_code,
        grade_category,
        student_group,
        goal_year,
        max(size_so_far) filter (is_goal_year) as size_so_far,
        max(students) filter (is_goal_year) as students,
        max(share_left) as share_left,
        count(growth) as years,
        avg(growth) as growth,
        coalesce(var_pop(growth), 0) as growth_variance,
    from sizes
    group by all
),

spread as (
    select
        patterns.*,
        policies.goal_range_deviations,
        (
            policies.goal_pattern_years * pow(policies.goal_pattern_spread, 2)
            * patterns.share_left / greatest(1 - patterns.share_left, 0.05)
            + patterns.years * patterns.growth_variance
        ) / (policies.goal_pattern_years + patterns.years - 1)
        * (1 + 1 / patterns.years)
        + if(
            patterns.figure = 'attendance',
            patterns.share_left / patterns.students,
            (exp(patterns.growth) - 1) / (patterns.students * patterns.size_so_far)
        ) as variance,
    from patterns
    inner join policies
        on policies.school_year = patterns.goal_year
    where patterns.years > 0 and patterns.students > 0 and patterns.size_so_far > 0
),

projected as (
    select
        metric,
        level,
        cds_code,
        grade_category,
        student_group,
        goal_year,
        measures.to_pattern_rate(figure, size_so_far * exp(growth)) as projected,
        measures.to_pattern_rate(
            figure,
            size_so_far * exp(
                growth
                + if(figure = 'attendance', 1, -1)
                * goal_range_deviations * sqrt(greatest(variance, 0))
            )
        ) as projected_low,
        measures.to_pattern_rate(
            figure,
            size_so_far * exp(
                growth
                - if(figure = 'attendance', 1, -1)
                * goal_range_deviations * sqrt(greatest(variance, 0))
            )
        ) as projected_high,
        years::integer as history_years,
    from spread
)

select * from projected
