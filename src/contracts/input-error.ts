/** One thing wrong with an input file. Never carries the value found there. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly rule: string;
}

const SHOWN_PER_FILE = 20;

function describePlace({ line, column }: Problem): string {
  return [line && `line ${line}`, column].filter(Boolean).join(", ");
}

function describeProblem(problem: Problem): string {
  const place = describePlace(problem);
  return place ? `  ${place}: ${problem.rule}` : `  ${problem.rule}`;
}

function describeFile(file: string, problems: readonly Problem[]): string {
  const total = problems.length;
  const shown = problems.slice(0, SHOWN_PER_FILE).map(describeProblem);
  const rest = total - shown.length;
  if (rest > 0) shown.push(`  … and ${rest.toLocaleString("en")} more (build/rejects.csv)`);
  return [`${file}: ${total === 1 ? "1 problem" : `${total} problems`}`, ...shown].join("\n");
}

/** The input cannot be used: told to the person at the desk, by place and rule. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(
    problems: readonly Problem[],
    {
      advice = "Fix the file and run the command again.",
      cause,
    }: { advice?: string; cause?: unknown } = {},
  ) {
    const names = [...new Set(problems.map(({ file }) => file))];
    const files = names.map((name) =>
      describeFile(
        name,
        problems.filter(({ file }) => file === name),
      ),
    );
    super([...files, advice].join("\n"), { cause });
    this.name = "InputError";
    this.problems = problems;
  }
}
