import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SiteLast } from "./support/site-last.ts";

process.env.TZ = "UTC";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    env: { TZ: "UTC" },
    globalSetup: ["tests/support/start-demo-builds.ts"],
    setupFiles: ["tests/support/fail-on-warnings.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: SiteLast },
  },
});
