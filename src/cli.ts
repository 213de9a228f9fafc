import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { audit, build, dev, packet, serve, synthesize, validate, warehouse } from "./commands.ts";
import { InputError } from "./contracts/input-error.ts";
import { papers } from "./packet/print-page.ts";

function isDate(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

function parseDate(value: string): string {
  if (!isDate(value))
    throw new InvalidArgumentError("It must be a date that exists, like 2026-02-20.");
  return value;
}

function parseCount(least = 1, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  const isBounded = most < Number.MAX_SAFE_INTEGER;
  const bounds = isBounded
    ? `from ${least.toLocaleString("en")} to ${most.toLocaleString("en")}`
    : "above 0";
  return (value) => {
    const count = /^[1-9]\d*$/.test(value) ? Number(value) : 0;
    if (count < least || count > most)
      throw new InvalidArgumentError(`It must be a whole number ${bounds}.`);
    return count;
  };
}

function parseCds(value: string): string {
  if (!/^\d{14}$/.test(value)) throw new InvalidArgumentError("It must have 14 digits.");
  return value;
}

/** Returns the command line program. */
export function createProgram(): Command {
  const program = new Command("rollcall")
    .description("Attendance warehouse and dashboards for California school districts")
    .exitOverride();
  const add = (name: string, description: string) =>
    program.command(name).description(description).exitOverride();
  const addForDistrict = (name: string, description: string) =>
    add(name, description)
      .option("--district <folder>", "the district folder (default: the make-believe district)")
      .option("--as-of <date>", "last day to count in the running year, YYYY-MM-DD", parseDate)
      .option("--quiet", "print errors only");
  addForDistrict("build", "extracts to warehouse to public site")
    .option("--out <folder>", "where the site goes", "dist")
    .action(build);
  addForDistrict(
    "warehouse",
    "extracts to databases in <district>/build/, without the site",
  ).action(warehouse);
  addForDistrict("validate", "read and check every extract; change nothing").action(validate);
  addForDistrict("dev", "live preview of the site while editing its pages").action(dev);
  add("synthesize", "make up a district of any size, in the formats of real extracts")
    .requiredOption("--out <folder>", "where the district folder goes")
    .option("--students <n>", "students in a year", parseCount(100, 1_000_000), 9000)
    .option("--years <n>", "school years, the last one running", parseCount(1, 30), 5)
    .option("--seed <n>", "the same seed makes the same district", parseCount(), 20260222)
    .option("--quiet", "print errors only")
    .action(synthesize);
  add("packet", "the board report of a built site as a PDF, or the page of one school")
    .option("--site <folder>", "the built site", "dist")
    .option("--school <cds>", "CDS code of a school, 14 digits (default: the district)", parseCds)
    .option(
      "--language <code>",
      "a language of the site besides English, like es (default: English)",
    )
    .requiredOption("--out <file>", "where the PDF goes; it is replaced as a whole")
    .addOption(new Option("--paper <size>", "sheets").choices(papers).default(papers[0]))
    .option("--browser <program>", "the browser that prints (default: Chrome, Edge or Chromium)")
    .option("--quiet", "print errors only")
    .action(packet);
  add("serve", "look at a built site")
    .option("--site <folder>", "the built site", "dist")
    .option("--port <n>", "port on this machine", parseCount(1, 65_535), 3000)
    .action(serve);
  add(
    "audit",
    "attack a built site: what can be inferred behind its stars; exit code 1 if anything",
  )
    .option("--site <folder>", "the built site", "dist")
    .option("--district <folder>", "the district it was built from, for enrolments and names")
    .option("--quiet", "print errors only")
    .action(audit);
  return program;
}

function describeError(error: unknown): string {
  if (error instanceof InputError) {
    return `${error.message} Nothing was published; the last site still stands.`;
  }
  return error instanceof Error ? `rollcall: ${error.message}` : `rollcall: ${error}`;
}

/** Runs the program and returns its exit code: 0 done, 1 input or a check failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${describeError(error)}\n`);
    return 1;
  }
}
