import { csvParseRows, tsvParseRows } from "d3";
import { describeFields, type ExtractContract } from "../contracts/extracts/extract-contract.ts";
import { districtFiles, stateFiles, yearFiles } from "../contracts/extracts/index.ts";
import type { Problem } from "../contracts/input-error.ts";
import type { FoundFile } from "./find-files.ts";
import type { HeaderMaps } from "./header-maps.ts";
import { findMissing, matchHeader } from "./match-header.ts";
import { type Beginning, readBeginning } from "./read-text.ts";

/** A file, its kind, and where each field of its contract stands. */
export interface RecognisedFile extends FoundFile, Omit<Beginning, "lines"> {
  readonly contract: ExtractContract;
  /** Fields of the contract (or undefined) by position, left to right. */
  readonly columns: readonly (string | undefined)[];
  /** Fields of a CALPADS line without the two dates that an ODS extract adds. */
  readonly fieldCount: number;
  readonly notices: readonly string[];
}

const contractsOf = { district: districtFiles, year: yearFiles, state: stateFiles };

function isOdsDate(field: string): boolean {
  return /^\d{8}$|^\d{4}-\d{2}-\d{2}|^\d{1,2}\/\d{1,2}\/\d{4}/.test(field.trim());
}

/** Returns the contract's field for each position of a CALPADS line. */
function placeFields(contract: ExtractContract, fieldCount: number, width: number) {
  const columns: (string | undefined)[] = Array.from({ length: width });
  for (const [field, schema] of Object.entries(describeFields(contract))) {
    const at = schema.meta()?.at ?? 0;
    if (at > 0 && at <= fieldCount) columns[at - 1] = field;
  }
  return columns;
}

function recogniseCalpads(file: FoundFile, { lines, ...how }: Beginning) {
  const first = lines[0]?.split("^") ?? [];
  const contract = yearFiles.find(
    ({ recordType }) => recordType === first[0]?.trim().toUpperCase(),
  );
  if (!contract?.fieldCounts) {
    return { file: file.name, line: 1, rule: "begins with no record type that is read here" };
  }
  const { least, known } = contract.fieldCounts;
  const hasOdsDates = first.length - 2 >= least && first.slice(-2).every(isOdsDate);
  const fieldCount = first.length - (hasOdsDates ? 2 : 0);
  if (fieldCount < least) {
    const rule = `has ${fieldCount} fields a line; a ${contract.recordType} file has at least ${least}`;
    return { file: file.name, line: 1, rule };
  }
  const unknown = fieldCount - known;
  const notices = [
    ...(unknown > 0 ? [`${unknown} unknown fields at the end of each line are ignored`] : []),
    ...(how.endsInLineEnd
      ? []
      : ["the last line has no line end; check that the file is complete"]),
  ];
  const columns = placeFields(contract, fieldCount, first.length);
  return { ...file, ...how, contract, columns, fieldCount, notices };
}

function describeUnrecognised(
  file: FoundFile,
  header: readonly string[],
  maps: HeaderMaps,
): Problem {
  const candidates = contractsOf[file.area]
    .filter(({ format }) => format !== "calpads")
    .map((contract) => ({ contract, columns: matchHeader(contract, header, maps) }))
    .map(({ contract, columns }) => ({
      contract,
      missing: findMissing(contract, columns),
      isNamed: file.name.includes(contract.name),
    }))
    .filter(({ contract, missing }) => missing.length < (contract.required?.length ?? 0))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || a.missing.length - b.missing.length);
  const [best] = candidates;
  if (!best)
    return { file: file.name, line: 1, rule: "not recognised: its header is of no file read here" };
  if (best.missing.length === 0) {
    const [is, must] = best.contract.format === "csv" ? ["tabs", "commas"] : ["commas", "tabs"];
    return { file: file.name, line: 1, rule: `is separated by ${is}; it must be ${must}` };
  }
  const what = best.missing.length === 1 ? "missing column" : "missing columns";
  return {
    file: file.name,
    line: 1,
    rule: `${what} for ${best.contract.title.toLowerCase()}: ${best.missing.join(", ")}`,
  };
}

function findRepeated(header: readonly (string | undefined)[]): string | undefined {
  return header.find((field, i) => field !== undefined && header.indexOf(field) !== i);
}

function recogniseCsv(file: FoundFile, { lines, ...how }: Beginning, maps: HeaderMaps) {
  const line = lines[0] ?? "";
  const format = line.includes("\t") ? "tsv" : "csv";
  const header = (format === "tsv" ? tsvParseRows(line) : csvParseRows(line))[0] ?? [];
  const matches = contractsOf[file.area]
    .filter((contract) => contract.format === format)
    .map((contract) => ({ contract, columns: matchHeader(contract, header, maps) }))
    .filter(({ contract, columns }) => findMissing(contract, columns).length === 0)
    .map((match) => ({ ...match, score: match.columns.filter(Boolean).length }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = matches;
  if (!best) return describeUnrecognised(file, header, maps);
  if (second?.score === best.score) {
    const rule = `could be ${best.contract.title} or ${second.contract.title}: add or remove columns`;
    return { file: file.name, line: 1, rule };
  }
  const repeated = findRepeated(best.columns);
  if (repeated)
    return { file: file.name, line: 1, column: repeated, rule: "stands twice in the header" };
  if (lines.length === 1 && !best.contract.mayHaveNoRows) {
    return { file: file.name, rule: "has a header and no rows" };
  }
  const ignored = header.filter((_, i) => best.columns[i] === undefined);
  const notices = ignored.length > 0 ? [`unknown columns are ignored: ${ignored.join(", ")}`] : [];
  const { contract, columns } = best;
  return { ...file, ...how, contract, columns, fieldCount: header.length, notices };
}

/**
 * Returns what kind of file this is, by its content: the record type of its first line (CALPADS) or
 * its header, or the problem that keeps it from being read.
 */
export async function recogniseFile(
  file: FoundFile,
  maps: HeaderMaps,
): Promise<RecognisedFile | Problem> {
  const beginning = await readBeginning(file.path, 2);
  if (!beginning)
    return { file: file.name, rule: "cannot be unpacked; the file is cut off or broken" };
  const [first] = beginning.lines;
  if (first === undefined) return { file: file.name, rule: "is empty" };
  if (first.includes("\0")) {
    return { file: file.name, rule: "is not plain text; save it as UTF-8 text or CSV" };
  }
  return file.area === "year" && first.includes("^")
    ? recogniseCalpads(file, beginning)
    : recogniseCsv(file, beginning, maps);
}
