import { existsSync, renameSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { leaveNothing, removeLeftovers } from "../finish/leave-nothing.ts";
import { serveSite } from "../finish/serve-site.ts";
import { openPrinter } from "./open-printer.ts";
import { getPacketPage, type PacketOf } from "./packet-page.ts";
import { type Paper, printPage } from "./print-page.ts";

/** What is printed, on which paper, by which browser, and where it goes. */
export interface PacketOptions extends PacketOf {
  /** Path of the PDF; replaced as a whole. */
  readonly out: string;
  readonly paper?: Paper;
  /** Program of the browser; without one those installed are tried, then the packaged one. */
  readonly browser?: string | undefined;
}

/**
 * Prints the board report of a built site, or the page of one school, as a PDF. It is written beside
 * `out` and renamed into place: if anything fails, the packet that stood before stands still.
 */
export async function writePacket({ out, ...options }: PacketOptions): Promise<void> {
  const target = resolve(out);
  assertPlace(target, resolve(options.site));
  const page = getPacketPage(options);
  const pdf = await printServed(page, options);
  const finished = `${target}.next-${process.pid}.partial`;
  await leaveNothing(finished, async () => {
    await mkdir(dirname(target), { recursive: true });
    removeLeftovers(dirname(target), { begin: `${basename(target)}.next-` });
    await writeFile(finished, pdf);
    renameSync(finished, target);
  });
}

/** A site holds what its build has attacked, and nothing else: a packet stands outside. */
function assertPlace(target: string, site: string): void {
  if (existsSync(target) && statSync(target).isDirectory())
    throw new Error(`${target} is a folder: name a file, like ${target}/packet.pdf`);
  if (!relative(site, target).startsWith(".."))
    throw new Error(`${target} is inside the site: write the packet to another folder`);
}

/** A school's page is a handout: one sheet of paper on both sides, or two. */
const handoutSheets = 2;

async function printServed(
  path: string,
  { site, school, paper, browser }: Omit<PacketOptions, "out">,
): Promise<Uint8Array> {
  const served = await serveSite(resolve(site), { port: 0 });
  try {
    const printer = await openPrinter({ browser });
    try {
      const fit = school === undefined ? {} : { sheets: handoutSheets };
      return await printPage(printer, { url: served.url + path, paper, ...fit });
    } finally {
      await printer.close();
    }
  } finally {
    await served.close();
  }
}
