import type { DuckDBConnection } from "@duckdb/node-api";

/** The school of the story. */
export const STORY_SCHOOL = "27999990000102";

/**
 * Three years of a high school: each year 100 English learners and 200 others in grade 9 and 100
 * students in grade 10, other students every year. Everybody's absences are spread evenly over the
 * year, at shares from 0 up: 27 of 100 English learners are chronically absent, 20 of 100 others, 20 of
 * 100 in grade 10. In 2025-26, from the 41st school day on, grade 9 stays away much less often: the
 * others nearly always come.
 */
export async function writeGoalStory(connection: DuckDBConnection, goals: string): Promise<void> {
  await connection.run(story);
  const [header = "", ...lines] = goals.trim().split("\n");
  const columns = header.split(",");
  for (const line of lines) {
    const cells = line.split(",");
    const values = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
    const names = columns.map((column) => `$${column}`);
    await connection.run(`insert into raw.goals (${header}) values (${names.join(", ")})`, values);
  }
}

const story = `
  update reference.run set is_certified = true;
  insert into raw.schools by name
    select '${STORY_SCHOOL}' as cds_code, 'Birch High' as school_name, 'N' as charter, 'N' as dass,
      '09' as lowest_grade, '12' as highest_grade, '' as hourly;

  create temp table school_day as
    select
      school_year,
      strftime(day, '%Y-%m-%d') as date,
      row_number() over (partition by school_year order by day)::integer as day_number
    from (
      select school_year, unnest(generate_series(
        make_date(school_year - 1, 8, 18), make_date(school_year, 6, 5), interval 1 day
      ))::date as day
      from range(2024, 2027) as years (school_year)
    ) as days
    where isodow(day) <= 5
      and strftime(day, '%m-%d') not between '11-22' and '11-30'
      and strftime(day, '%m-%d') not between '12-20' and '12-31'
      and strftime(day, '%m-%d') not between '01-01' and '01-04'
      and strftime(day, '%m-%d') not between '03-28' and '04-05';
  insert into raw.calendar by name
    select school_year, '*' as school_code, date, 'instructional' as day_type, '' as event,
      '' as track
    from school_day;
  insert into raw.attendance_codes by name
    select school_year, 'U' as code, 'unexcused' as category, '' as description
    from range(2024, 2027) as years (school_year);

  create temp table story_student as
    select
      (school_year * 1000 + number)::integer as student_key,
      school_year::integer as school_year,
      case when number < 100 then 'learner' when number < 300 then 'other' else 'tenth' end as part,
      number % 100 as rank,
      if(part = 'learner', 27, 20) as chronic
    from range(2024, 2027) as years (school_year), range(400) as numbers (number);
  insert into raw.enrollments by name
    select school_year, student_key, '2799999' as district_code, '0000102' as school_code,
      (school_year - 1) || '-08-18' as entry_date, '' as exit_date,
      if(part = 'tenth', '10', '09') as grade, '10' as enrollment_status, '' as exit_reason,
      '' as completion_status, '' as track, '' as exempt
    from story_student;
  insert into raw.students by name
    select school_year, student_key, '2799999' as district_code, '2010-01-01' as birth_date,
      'F' as gender, 'Y' as hispanic, '' as race_1, '' as race_2, '' as race_3, '' as race_4,
      '' as race_5, if(part = 'learner', 'EL', 'EO') as el_status,
      if(part = 'learner', '2015-08-01', '') as el_start_date, '' as home_language,
      '' as parent_education
    from story_student;

  -- Ranks below 100 less the chronic miss up to a tenth, the others up to a fifth.
  insert into raw.absences by name
    select school_year, student_key, '2799999' as district_code, '0000102' as school_code, date,
      'U' as code, '' as hours_absent, '' as hours_scheduled
    from (
      select
        story_student.*,
        school_day.date,
        if(
          rank < 100 - chronic,
          0.094 * (rank + 0.5) / (100 - chronic),
          0.106 + 0.1 * (rank + chronic - 100) / chronic
        ) * if(
          story_student.school_year = 2026 and part <> 'tenth' and day_number > 40,
          if(part = 'learner', 0.7, 0.1),
          1
        ) as share,
        sum(share) over (
          partition by story_student.student_key
          order by day_number
        ) + (rank * 37 % 100) / 100 as missed
      from story_student
      inner join school_day
        on school_day.school_year = story_student.school_year
    ) as days
    where floor(missed) > floor(missed - share);
  insert into raw.extract_files
    select school_year, unnest(['calendar', 'attendance_codes', 'absences', 'enrollments', 'students'])
    from range(2024, 2027) as years (school_year);
  drop table school_day;
  drop table story_student;
`;
