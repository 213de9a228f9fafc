import { dirname, join, resolve } from "node:path";
import { assertSafe, describeAudit } from "./audit/assert-safe.ts";
import { auditSite } from "./audit/audit-site.ts";
import { readDistrict } from "./audit/read-district.ts";
import {
  type BuiltWarehouse,
  buildWarehouse,
  validateDistrict,
  type WarehouseOptions,
} from "./build.ts";
import { addToReport } from "./build-report.ts";
import { coverage } from "./contracts/published/coverage.ts";
import { entities } from "./contracts/published/entities.ts";
import { prepareDemoDistrict } from "./demo-district.ts";
import { reserveSite } from "./finish/build-site.ts";
import { previewSite } from "./finish/preview-site.ts";
import { serveSite } from "./finish/serve-site.ts";
import { undoOnStop } from "./finish/undo-on-stop.ts";
import type { PacketOptions } from "./packet/write-packet.ts";
import { createProgress, type Progress, stepByShare } from "./progress.ts";
import type { DistrictRun } from "./run-district.ts";
import { synthesizeDistrict } from "./synthesize/synthesize-district.ts";
import { readPublished } from "./warehouse/snapshot.ts";

interface CommonOptions {
  readonly district?: string;
  readonly asOf?: string;
  readonly quiet?: boolean;
}

interface SynthesizeOptions {
  readonly students: number;
  readonly years: number;
  readonly seed: number;
  readonly out: string;
  readonly quiet?: boolean;
}

/** Makes a command of what is to run: its progress ends with it, however that goes. */
function withProgress<Options extends { readonly quiet?: boolean }>(
  run: (options: Options, progress: Progress) => Promise<void>,
): (options: Options) => Promise<void> {
  return async (options) => {
    const progress = createProgress({ isQuiet: options.quiet });
    try {
      await undoOnStop(progress.stop, () => run(options, progress));
    } finally {
      progress.stop();
    }
  };
}

async function findDistrict({ district }: CommonOptions, progress: Progress): Promise<string> {
  return district === undefined ? prepareDemoDistrict(progress) : resolve(district);
}

function tellNotices({ run, loaded }: DistrictRun, progress: Progress): void {
  for (const { check, rows, severity } of run.checks) {
    if (severity === "notice" && rows > 0)
      progress.say(`Notice: not always true: ${check} (${rows.toLocaleString("en")} rows)`);
  }
  for (const { file, notice } of loaded.notices) progress.say(`Notice: ${file}: ${notice}`);
}

async function tellNotReporting(published: string, progress: Progress): Promise<void> {
  const places = await readPublished(entities, { path: published });
  for (const { cds_code, is_reporting, days_behind } of await readPublished(coverage, {
    path: published,
  })) {
    const name = places.find((place) => place.cds_code === cds_code)?.name ?? cds_code;
    if (!is_reporting) progress.say(`Not reporting: ${name}, ${days_behind} school days behind`);
  }
}

async function runWarehouse(
  options: CommonOptions,
  progress: Progress,
  release: Pick<WarehouseOptions, "beforeRename" | "isRelease"> = {},
): Promise<BuiltWarehouse> {
  const district = await findDistrict(options, progress);
  const built = await buildWarehouse({ district, asOf: options.asOf, progress, ...release });
  tellNotices(built, progress);
  await tellNotReporting(built.published, progress);
  return built;
}

/** Returns what shows Framework's lines as the page that is being made, and how many were. */
function countPages(progress: Progress): (line: string) => void {
  let pages = 0;
  return (line) => {
    const [, verb, page] = /^(load|render) (\/\S+)/.exec(line) ?? [];
    if (verb === "render") pages += 1;
    if (page !== undefined) progress.advance(pages > 0 ? `page ${pages}: ${page}` : page);
  };
}

/** Extracts to databases and site, which take their places together. */
export const build = withProgress(
  async (options: CommonOptions & { readonly out: string }, progress) => {
    const built = await reserveSite(options.out, (site) =>
      runWarehouse(options, progress, {
        isRelease: true,
        beforeRename: async (published) => {
          progress.step("Building the site");
          await site.make(published, { log: countPages(progress) });
          progress.step("Attacking the site");
          const found = await auditSite(site.finished, await readDistrict(dirname(published)));
          assertSafe(found);
          await addToReport(dirname(published), { audit: found });
          return [site];
        },
      }),
    );
    progress.say(
      `The site is in ${options.out}, its tables are in ${built.published}. Look at it with: npm run serve -- --site ${options.out}`,
    );
  },
);

/** Attacks a built site; throws with the places of what it gives away. */
export const audit = withProgress(
  async (options: CommonOptions & { readonly site: string }, progress) => {
    progress.step("Attacking the site");
    const { district } = options;
    const known =
      district === undefined ? {} : await readDistrict(join(resolve(district), "build"));
    const found = await auditSite(resolve(options.site), known);
    assertSafe(found);
    progress.say(describeAudit(found));
  },
);

/** Prints the board report of a built site, or the page of a school, as a PDF. */
export const packet = withProgress(
  async (options: PacketOptions & { readonly quiet?: boolean }, progress) => {
    const { writePacket } = await import("./packet/write-packet.ts");
    progress.step("Printing the packet");
    await writePacket(options);
    progress.say(`The packet is in ${options.out}`);
  },
);

/** Extracts to databases. */
export const warehouse = withProgress(async (options: CommonOptions, progress) => {
  const built = await runWarehouse(options, progress);
  progress.say(`The warehouse is in ${built.warehouse}`);
});

/** Reads and checks every extract; changes nothing. */
export const validate = withProgress(async (options: CommonOptions, progress) => {
  const district = await findDistrict(options, progress);
  const validated = await validateDistrict({ district, asOf: options.asOf, progress });
  tellNotices(validated, progress);
  const { files } = validated.loaded;
  const rows = files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  progress.say(`${files.length} files, ${rows.toLocaleString("en")} rows: nothing to mend.`);
});

/** Makes a district up. */
export const synthesize = withProgress(async (options: SynthesizeOptions, progress) => {
  await synthesizeDistrict(resolve(options.out), {
    ...options,
    progress: stepByShare(progress, "Making a district up"),
  });
  progress.say(`The make-believe district is in ${options.out}`);
});

/** Shows the site live until it is stopped. */
export const dev = withProgress(async (options: CommonOptions, progress) => {
  const { published } = await runWarehouse(options, progress);
  progress.stop();
  await previewSite({ published });
});

/** Serves a built site until it is stopped. */
export async function serve(options: { site: string; port: number }): Promise<void> {
  const { url } = await serveSite(resolve(options.site), { port: options.port });
  process.stderr.write(`${options.site} is at ${url} (stop with Ctrl+C)\n`);
}
