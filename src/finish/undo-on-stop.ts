const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

const undos: (() => void)[] = [];

function stop(signal: "SIGINT" | "SIGTERM"): void {
  for (const undo of undos.toReversed()) undo();
  process.exit(EXIT_CODES[signal]);
}

function add(undo: () => void): void {
  if (undos.length === 0) for (const signal of SIGNALS) process.on(signal, stop);
  undos.push(undo);
}

function remove(undo: () => void): void {
  undos.splice(undos.lastIndexOf(undo), 1);
  if (undos.length === 0) for (const signal of SIGNALS) process.off(signal, stop);
}

/**
 * Runs; when Ctrl+C or a request to end arrives meanwhile, calls `undo`, which must not wait for
 * anything, and ends the program with 130 or 143. The undo of what began last comes first.
 */
export async function undoOnStop<Result>(
  undo: () => void,
  run: () => Promise<Result>,
): Promise<Result> {
  add(undo);
  try {
    return await run();
  } finally {
    remove(undo);
  }
}
