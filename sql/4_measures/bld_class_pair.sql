-- Each finished year beside the finished year before it, by class; a program group that has no
-- source in either year does not divide the classes of the pair.
-- grain: school_year, level, cds_code, reporting_category, class
with class_counts as (
    select * from measures.bld_class_count
),

finished_years as (
    select school_year from dimensions.dim_year_disclosure
    where not is_running
),

category_sources as (
    select * from measures.bld_category_source
),

pairs as (
    select
        finished_years.school_year,
        bool_and(category_sources.is_available) filter (reporting_category = 'SS')
            as knows_disadvantaged,
        bool_and(category_sources.is_available) filter (reporting_category = 'SE')
            as knows_english_learners,
        bool_and(category_sources.is_available) filter (reporting_category = 'SD')
            as knows_disabilities,
    from finished_years
    semi join finished_years as years_before
        on years_before.school_year = finished_years.school_year - 1
    inner join category_sources
        on category_sources.school_year in (
            finished_years.school_year, finished_years.school_year - 1
        )
    group by all
),

of_pairs as (
    select
        pairs.school_year,
        class_counts.level,
        class_counts.cds_code,
        class_counts.reporting_category,
        concat_ws(
            ' ',
            class_counts.grade_span,
            if(pairs.knows_disadvantaged and class_counts.is_disadvantaged, 'SS', null),
            if(pairs.knows_english_learners and class_counts.is_english_learner, 'SE', null),
            if(pairs.knows_disabilities and class_counts.has_disability, 'SD', null)
        ) as class,
        class_counts.grade_span,
        class_counts.school_year < pairs.school_year as is_before,
        class_counts.students,
        class_counts.chronic_students,
    from pairs
    inner join class_counts
        on class_counts.school_year in (pairs.school_year, pairs.school_year - 1)
),

summed as (
    select
        school_year,
        level,
        cds_code,
        reporting_category,
        class,
        grade_span,
        coalesce(sum(students) filter (is_before), 0)::integer as students_before,
        coalesce(sum(chronic_students) filter (is_before), 0)::integer as chronic_before,
        coalesce(sum(students) filter (not is_before), 0)::integer as students,
        coalesce(sum(chronic_students) filter (not is_before), 0)::integer as chronic_students,
    from of_pairs
    group by all
)

select * from summed
