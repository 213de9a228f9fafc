import { afterAll, afterEach, expect } from "vitest";

const warnings: string[] = [];
const note = (...parts: readonly unknown[]) => {
  warnings.push(parts.map(String).join(" "));
};

// A test that expects a warning spies on the console itself, and so replaces these.
console.warn = note;
console.error = note;
process.on("warning", note);

afterEach(() => {
  const found = warnings.splice(0);
  expect(found, "a warning fails a test unless it asked for it").toEqual([]);
});

afterAll(() => {
  process.off("warning", note);
});
