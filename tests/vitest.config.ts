import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SiteLast } from "./support/site-last.ts";

process.env.TZ = "UTC";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Tests that replace modules of ours by others. */
const alone = ["tests/cli.test.ts"];

const shared = {
  env: { TZ: "UTC" },
  setupFiles: ["tests/support/fail-on-warnings.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
  unstubGlobals: true,
};

export default defineConfig({
  root,
  test: {
    globalSetup: ["tests/support/start-demo-builds.ts"],
    maxWorkers: 2,
    sequence: { sequencer: SiteLast },
    projects: [
      { root, test: { ...shared, name: "alone", include: alone } },
      {
        root,
        test: {
          ...{ ...shared, name: "together", isolate: false },
          ...{ include: ["tests/**/*.test.ts"], exclude: alone },
        },
      },
    ],
  },
});
