/** One thing wrong with an input file. Never carries the value found there. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly rule: string;
}

/** What is told besides the problems themselves. */
export interface InputErrorOptions {
  readonly advice?: string;
  readonly cause?: unknown;
  /** How many problems a file has, by name, where more were counted than are given. */
  readonly totals?: ReadonlyMap<string, number>;
  /** The file that holds the problems given, also those that are not shown. */
  readonly rejects?: string;
}

const SHOWN_PER_FILE = 20;

const inWords = (count: number) => count.toLocaleString("en");

function describePlace({ line, column }: Problem): string {
  return [line && `line ${line}`, column].filter(Boolean).join(", ");
}

function describeProblem(problem: Problem): string {
  const place = describePlace(problem);
  return place ? `  ${place}: ${problem.rule}` : `  ${problem.rule}`;
}

function describeRejects(rejects: string | undefined, given: number, total: number): string {
  if (rejects === undefined) return "";
  return given < total ? ` (the first ${inWords(given)} are in ${rejects})` : ` (${rejects})`;
}

function describeFile(
  file: string,
  problems: readonly Problem[],
  { totals, rejects }: InputErrorOptions,
): string {
  const given = problems.length;
  const total = totals?.get(file) ?? given;
  const shown = problems.slice(0, SHOWN_PER_FILE).map(describeProblem);
  const rest = total - shown.length;
  if (rest > 0)
    shown.push(`  … and ${inWords(rest)} more${describeRejects(rejects, given, total)}`);
  return [`${file}: ${total === 1 ? "1 problem" : `${inWords(total)} problems`}`, ...shown].join(
    "\n",
  );
}

/** The input cannot be used: told to the person at the desk, by place and rule. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options: InputErrorOptions = {}) {
    const { advice = "Fix the file and run the command again.", cause } = options;
    const names = [...new Set(problems.map(({ file }) => file))];
    const described = names.map((name) =>
      describeFile(
        name,
        problems.filter(({ file }) => file === name),
        options,
      ),
    );
    super([...described, advice].join("\n"), { cause });
    this.name = "InputError";
    this.problems = problems;
  }
}
