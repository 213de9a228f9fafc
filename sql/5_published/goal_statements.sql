-- Each goal as a sentence in the form of the Attendance Playbook: "By June 2026, we will reduce
-- chronic absenteeism for 9th grade students who are Multilingual Learners from 27% to 24%." The
-- baseline is the one its row gives, else the one computed, and is left out where it is hidden.
-- grain: goal_id
with goals as (
    select * from dimensions.dim_smartie_goal
    where is_in_force
),

phrases as (
    select * from published.goal_phrases
),

grades as (
    select * from reference.grades
),

figures as (
    select * from published.goal_figures
    where role = 'goal'
),

phrased as (
    select
        goals.goal_id,
        goals.figure,
        goals.verb_phrase,
        goals.target,
        goals.target_date,
        if(
            baselines.disclosure = 'suppressed'
            or currents.disclosure = 'suppressed'
            and not (goals.figure = 'chronic' and goals.is_before_minimum_days),
            null,
            coalesce(
                goals.baseline_given,
                if(baselines.is_finished, baselines.value, null)
            )
        ) as baseline,
        case
            when goals.grades = '' then ''
            when goals.lowest_grade = goals.highest_grade then highest.phrase
            when upper_grades.grade_order = lower_grades.grade_order + 1
                then lowest.short_phrase || ' and ' || highest.phrase
            else lowest.short_phrase || ' to ' || highest.phrase
        end as grade_phrase,
        if(
            goals.student_group = 'TA',
            '',
            coalesce(group_phrases.phrase, 'of the group ' || goals.student_group)
        ) as group_phrase,
    from goals
    left join grades as lower_grades
        on lower_grades.grade = goals.lowest_grade
    left join grades as upper_grades
        on upper_grades.grade = goals.highest_grade
    left join phrases as lowest
        on lowest.kind = 'grade'
        and lowest.code = goals.lowest_grade
    left join phrases as highest
        on highest.kind = 'grade'
        and highest.code = goals.highest_grade
    left join phrases as group_phrases
        on group_phrases.kind = 'group'
        and group_phrases.code = goals.student_group
    left join figures as baselines
        on baselines.goal_id = goals.goal_id
        and baselines.school_year = goals.baseline_year
    left join figures as currents
        on currents.goal_id = goals.goal_id
        and currents.school_year = goals.goal_year
),

in_parts as (
    select
        goal_id,
        coalesce('By ' || strftime(target_date, '%B %Y') || ', we', 'We') || ' will ' || verb_phrase
            as beginning,
        case
            when grade_phrase || group_phrase = '' then 'all students'
            else trim(grade_phrase || ' students ' || group_phrase)
        end as students,
        coalesce(' from ' || published.to_goal_words(figure, baseline), '')
        || coalesce(' to ' || published.to_goal_words(figure, target), '') as course,
    from phrased
),

in_order as (
    select
        goal_id,
        students,
        beginning || ' for ' || students || course || '.' as statement,
    from in_parts
    order by goal_id
)

select * from in_order
