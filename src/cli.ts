import { resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { buildWarehouse, validateDistrict } from "./build.ts";
import { InputError } from "./contracts/input-error.ts";
import { prepareDemoDistrict } from "./demo-district.ts";
import { buildSite } from "./finish/build-site.ts";
import { previewSite } from "./finish/preview-site.ts";
import { serveSite } from "./finish/serve-site.ts";
import { createProgress, type Progress } from "./progress.ts";
import { synthesizeDistrict } from "./synthesize/synthesize-district.ts";

interface CommonOptions {
  readonly district?: string;
  readonly asOf?: string;
  readonly quiet?: boolean;
}

function parseDate(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDate) throw new InvalidArgumentError("It must be a date like 2026-02-20.");
  return value;
}

function parseCount(value: string): number {
  if (!/^[1-9]\d*$/.test(value))
    throw new InvalidArgumentError("It must be a whole number above 0.");
  return Number(value);
}

async function findDistrict({ district }: CommonOptions, progress: Progress): Promise<string> {
  return district === undefined ? prepareDemoDistrict(progress) : resolve(district);
}

async function runWarehouseCommand(options: CommonOptions, progress: Progress) {
  const district = await findDistrict(options, progress);
  const built = await buildWarehouse({ district, asOf: options.asOf, progress });
  for (const { check, rows, severity } of built.run.checks) {
    if (severity === "notice" && rows > 0)
      progress.say(`Notice: not always true: ${check} (${rows} rows)`);
  }
  for (const { file } of built.loaded.files) {
    for (const notice of file.notices) progress.say(`Notice: ${file.name}: ${notice}`);
  }
  return built;
}

function tell(progress: Progress, text: string): void {
  progress.stop();
  progress.say(text);
}

async function build(options: CommonOptions & { out: string }): Promise<void> {
  const progress = createProgress({ isQuiet: options.quiet });
  const { published } = await runWarehouseCommand(options, progress);
  progress.step("Building the site");
  await buildSite({ published, out: resolve(options.out) });
  tell(
    progress,
    `The site is in ${options.out}. Look at it with: npm run serve -- --site ${options.out}`,
  );
}

async function warehouse(options: CommonOptions): Promise<void> {
  const progress = createProgress({ isQuiet: options.quiet });
  const built = await runWarehouseCommand(options, progress);
  tell(progress, `The warehouse is in ${built.warehouse}`);
}

async function validate(options: CommonOptions): Promise<void> {
  const progress = createProgress({ isQuiet: options.quiet });
  const district = await findDistrict(options, progress);
  const { files } = await validateDistrict({ district, asOf: options.asOf, progress });
  const rows = files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  tell(progress, `${files.length} files, ${rows.toLocaleString("en")} rows: nothing to mend.`);
}

async function synthesize(options: {
  students: number;
  years: number;
  seed: number;
  out: string;
  quiet?: boolean;
}): Promise<void> {
  const progress = createProgress({ isQuiet: options.quiet });
  progress.step("Making a district up");
  await synthesizeDistrict(resolve(options.out), options);
  tell(progress, `The make-believe district is in ${options.out}`);
}

async function dev(options: CommonOptions): Promise<void> {
  const progress = createProgress({ isQuiet: options.quiet });
  const { published } = await runWarehouseCommand(options, progress);
  await previewSite({ published });
}

async function serve(options: { site: string; port: number }): Promise<void> {
  const { url } = await serveSite(resolve(options.site), { port: options.port });
  process.stderr.write(`${options.site} is at ${url} (stop with Ctrl+C)\n`);
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
    .option("--students <n>", "students in a year", parseCount, 9000)
    .option("--years <n>", "school years, the last one running", parseCount, 4)
    .option("--seed <n>", "the same seed makes the same district", parseCount, 20260222)
    .option("--quiet", "print errors only")
    .action(synthesize);
  add("serve", "look at a built site")
    .option("--site <folder>", "the built site", "dist")
    .option("--port <n>", "port on this machine", parseCount, 3000)
    .action(serve);
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
