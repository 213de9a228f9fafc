import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { policyOverrides } from "../contracts/district-policies.ts";
import type { DistrictSettings } from "../contracts/district-settings.ts";

/** What this run is about: the settings of the district and the day asked for. */
export interface Run {
  readonly settings: DistrictSettings;
  readonly asOf?: string | undefined;
  /** The day up to which the running year was published last. */
  readonly releasedTo?: string | undefined;
}

/** The entity that the site is about: one district, or the county of several. */
function findSubject({ cds_code, districts }: DistrictSettings) {
  const several = (districts?.length ?? 0) > 1;
  const first = districts?.[0]?.cds_code ?? cds_code ?? "";
  const isCounty = several || first.slice(2) === "000000000000";
  const cdsCode = isCounty ? `${first.slice(0, 2)}000000000000` : `${first.slice(0, 7)}0000000`;
  return {
    cdsCode,
    level: isCounty ? "C" : "D",
    prefix: first.slice(0, isCounty ? 2 : 7),
    several,
  };
}

function findBandOverrides({ policy }: DistrictSettings) {
  return Object.entries(policy.bands ?? {}).flatMap(([scheme, limits]) =>
    Object.entries(limits ?? {}).flatMap(([band, lowest_absence_share]) =>
      lowest_absence_share === undefined ? [] : [{ scheme, band, lowest_absence_share }],
    ),
  );
}

async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly Record<string, DuckDBValue>[],
): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row).map((name) => `$${name}`);
    await connection.run(`insert into reference.${table} values (${names.join(", ")})`, row);
  }
}

/** Writes the run's settings into `reference`, where the models read them. */
export async function loadRun(
  connection: DuckDBConnection,
  { settings, asOf, releasedTo }: Run,
): Promise<void> {
  const subject = findSubject(settings);
  const policies = policyOverrides.flatMap((policy) => {
    const value = settings.policy[policy];
    return value === undefined ? [] : [{ policy, value: Number(value) }];
  });
  await connection.run(
    `create table reference.run (subject_name varchar, subject_cds_code varchar,
       subject_level varchar, subject_prefix varchar, current_year integer, is_certified boolean,
       is_synthetic boolean, languages varchar, has_several_districts boolean,
       requested_as_of date);
     create table reference.last_release (release_rhythm varchar, as_of date);
     create table reference.districts (district_code varchar, cds_code varchar, district_name varchar);
     create table reference.benchmarks (code varchar);
     create table reference.local_groups (group_code varchar, group_name varchar);
     create table reference.policy_overrides (policy varchar, value decimal(12, 4));
     create table reference.band_overrides (scheme varchar, band varchar,
       lowest_absence_share decimal(12, 4));`,
  );
  await insert(connection, "run", [
    {
      subject_name: settings.name,
      subject_cds_code: subject.cdsCode,
      subject_level: subject.level,
      subject_prefix: subject.prefix,
      current_year: Number(settings.current_year.slice(0, 4)) + 1,
      is_certified: settings.certified,
      is_synthetic: settings.synthetic,
      languages: settings.languages.join(),
      has_several_districts: subject.several,
      requested_as_of: asOf ?? null,
    },
  ]);
  if (releasedTo !== undefined) {
    const release_rhythm = settings.release;
    await insert(connection, "last_release", [{ release_rhythm, as_of: releasedTo }]);
  }
  const alone = [{ cds_code: subject.cdsCode, name: settings.name }];
  const districts = settings.districts ?? (subject.level === "D" ? alone : []);
  await insert(
    connection,
    "districts",
    districts.map(({ cds_code, name = null }) => ({
      district_code: cds_code.slice(0, 7),
      cds_code: `${cds_code.slice(0, 7)}0000000`,
      district_name: name,
    })),
  );
  const benchmarks = settings.benchmarks ?? [subject.cdsCode.slice(0, 2), "state"];
  await insert(
    connection,
    "benchmarks",
    benchmarks.map((code) => ({ code })),
  );
  const groups = Object.entries(settings.groups);
  await insert(
    connection,
    "local_groups",
    groups.map(([group_code, group_name]) => ({ group_code, group_name })),
  );
  await insert(connection, "policy_overrides", policies);
  await insert(connection, "band_overrides", findBandOverrides(settings));
}
