import type { CountSpec } from "../release/count-specs.ts";

/** Returns counts that lie within one another, directly or not, together: each is attacked at once. */
export function listFamilies(specs: readonly CountSpec[]): readonly (readonly CountSpec[])[] {
  const within = new Map(specs.map((spec) => [spec.name, spec.within?.count]));
  const headOf = (name: string): string => {
    const outer = within.get(name);
    return outer === undefined ? name : headOf(outer);
  };
  const heads = new Set(specs.map(({ name }) => headOf(name)));
  return [...heads].map((head) => specs.filter(({ name }) => headOf(name) === head));
}
