import { setTimeout } from "node:timers/promises";
import { type BuildSiteOptions, buildSite } from "../../src/finish/build-site.ts";

const pause = 500;

/** Builds a site as soon as no other test does: two builds at once are refused. */
export async function buildInTurn(options: BuildSiteOptions): Promise<void> {
  for (;;) {
    try {
      await buildSite(options);
      return;
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("Another build"))) throw error;
      await setTimeout(pause);
    }
  }
}
