interface Figures {
  readonly school_year: number;
  readonly level: string;
  readonly cds_code: string;
  readonly reporting_category: string | undefined;
  readonly eligible_students: number | null;
  readonly chronic_students: number | null;
  readonly chronic_rate: number | null;
  readonly source: string;
  readonly as_of: string | null;
  readonly disclosure: string;
}

interface Named {
  readonly cds_code: string;
  readonly name: string;
  readonly county_name: string;
  readonly district_name: string;
  readonly charter: string;
  readonly dass: string;
}

/** Returns a row of figures in the state's own columns. */
export function toDownloadRow(row: Figures, entities: readonly Named[]): Record<string, string> {
  const entity = entities.find((x) => x.cds_code === row.cds_code);
  const has = (levels: string) => levels.includes(row.level);
  const mark = row.disclosure === "not_applicable" ? "-" : "*";
  return {
    "Academic Year": `${row.school_year - 1}-${String(row.school_year).slice(2)}`,
    "Aggregate Level": row.level,
    "County Code": has("CDS") ? row.cds_code.slice(0, 2) : "",
    "District Code": has("DS") ? row.cds_code.slice(2, 7) : "",
    "School Code": has("S") ? row.cds_code.slice(7) : "",
    "County Name": entity?.county_name ?? "",
    "District Name": has("DS") ? entity?.district_name || entity?.name || "" : "",
    "School Name": has("S") ? (entity?.name ?? "") : "",
    "Charter School": entity?.charter ?? "All",
    DASS: entity?.dass ?? "All",
    "Reporting Category": row.reporting_category ?? "",
    ChronicAbsenteeismEligibleCumulativeEnrollment: String(row.eligible_students ?? mark),
    ChronicAbsenteeismCount: String(row.chronic_students ?? mark),
    ChronicAbsenteeismRate:
      row.chronic_rate === null ? mark : String(Math.round(row.chronic_rate * 1000) / 10),
    Source: row.source,
    "As Of": row.as_of ?? "",
  };
}
