-- The chance to end a year chronically absent by margin, never lower for a higher one: of all runs
-- of margins up to a margin the highest of the lowest shares (isotonic regression).
-- grain: school_year, level, point_number, kind, margin
with counts as (
    select * from facts.fct_student_prognosis_count
),

runs as (
    select
        firsts.school_year,
        firsts.level,
        firsts.point_number,
        firsts.kind,
        firsts.margin as first_margin,
        lasts.margin as last_margin,
        sum(lasts.chronic_weight) over run / sum(lasts.weight) over run as share,
    from counts as firsts
    inner join counts as lasts
        on lasts.school_year = firsts.school_year
        and lasts.level = firsts.level
        and lasts.point_number = firsts.point_number
        and lasts.kind = firsts.kind
        and lasts.margin >= firsts.margin
    window run as (
        partition by
            firsts.school_year,
            firsts.level,
            firsts.point_number,
            firsts.kind,
            firsts.margin
        order by lasts.margin
    )
),

lowest as (
    select
        school_year,
        level,
        point_number,
        kind,
        last_margin as margin,
        min(share) over (
            partition by school_year, level, point_number, kind, first_margin
            order by last_margin desc
        ) as lowest_share,
    from runs
),

monotone as (
    select
        school_year,
        level,
        point_number,
        kind,
        margin,
        max(lowest_share) as chance,
    from lowest
    group by all
)

select * from monotone
