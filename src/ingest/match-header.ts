import { describeFields, type ExtractContract } from "../contracts/extracts/extract-contract.ts";
import type { HeaderMaps } from "./header-maps.ts";

const normalised = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Returns the contract's field for each name of a header; undefined where it has none. */
export function matchHeader(
  contract: ExtractContract,
  header: readonly string[],
  maps: HeaderMaps,
) {
  const mapped = maps.get(contract.headerMap ?? "");
  const fields = Object.entries(describeFields(contract)).map(([field, schema]) => ({
    field,
    names: [field, ...(schema.meta()?.aliases ?? []), ...(mapped?.get(field) ?? [])].map(
      normalised,
    ),
  }));
  return header.map((name) => fields.find(({ names }) => names.includes(normalised(name)))?.field);
}

/** Returns the columns that a file of this kind must have and this one has not. */
export function findMissing(
  contract: ExtractContract,
  columns: readonly (string | undefined)[],
): string[] {
  return (contract.required ?? []).filter((field) => !columns.includes(field));
}
