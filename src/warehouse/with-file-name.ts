/** Returns what `run` returns; an error of DuckDB keeps its caret and gains the SQL file's name. */
export async function withFileName<Result>(
  file: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    throw new Error(`sql/${file}: ${message}`, { cause: error });
  }
}
