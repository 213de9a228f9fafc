import { breaks } from "./src/contracts/published/breaks.ts";
import { chronicAbsenteeism } from "./src/contracts/published/chronic-absenteeism.ts";
import { edition as editionTable } from "./src/contracts/published/edition.ts";
import { entities } from "./src/contracts/published/entities.ts";
import { policies } from "./src/contracts/published/policies.ts";
import { fillPages, type PageParser } from "./src/finish/fill-pages.ts";
import { frameFooter, frameHead, frameHeader } from "./src/finish/page-frame.ts";
import { schoolsOf } from "./src/finish/schools-of.ts";
import { readTexts } from "./src/finish/site-texts.ts";
import { listPages } from "./src/languages/list-pages.ts";
import { toAddress } from "./src/languages/page-language.ts";
import { breakYears } from "./src/site/data/dip-files.ts";
import { groupYears } from "./src/site/data/group-files.ts";
import { readPublished } from "./src/warehouse/snapshot.ts";

const [edition] = await readPublished(editionTable);
if (!edition) throw new Error("missing row: edition");

const numbers = await readPublished(policies);
const texts = await readTexts(edition, numbers);
const frame = { edition, texts };

export default {
  root: "src/site",
  output: process.env.ROLLCALL_OUT ?? "dist",
  style: "style.css",
  interpreters: { ".ts": ["node", "--import", "tsx"] },
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  preserveExtension: true,
  head: ({ path }: { path: string }) => frameHead(path),
  header: ({ path }: { path: string }) => frameHeader(path, frame),
  footer: ({ path }: { path: string }) => frameFooter(frame, path),
  markdownIt: (parser: PageParser) => fillPages(parser, { texts, policies: numbers }),
  async *dynamicPaths() {
    yield* stableFiles;
    const years = breakYears(await readPublished(breaks));
    const studied = groupYears(await readPublished(chronicAbsenteeism));
    const places = await readPublished(entities);
    for (const page of listPages(schoolsOf(places))) {
      for (const language of texts.keys()) yield toAddress({ language, page: `/${page}` });
    }
    for (const { level, role, cds_code } of places) {
      if (role === "benchmark") continue;
      yield `/data/groups/${cds_code}.json`;
      if (level !== "S") for (const year of studied) yield `/data/groups/${cds_code}-${year}.json`;
      yield `/data/dips/${cds_code}.json`;
      if (role === "part") yield `/downloads/outreach/${cds_code}.ics`;
      if (level !== "S") for (const year of years) yield `/data/dips/${cds_code}-${year}.json`;
    }
  },
};

const stableFiles = [
  "/downloads/chronic_absenteeism.csv",
  "/downloads/engagement.csv",
  "/downloads/chronic_absenteeism_crossed.csv",
  "/downloads/absenteeism_by_reason.csv",
  "/downloads/dashboard_chronic.csv",
  "/downloads/dashboard_preview.csv",
  "/downloads/lcap_chronic.csv",
  "/downloads/attendance.csv",
  "/downloads/attendance_bands.csv",
  "/downloads/attendance_by_month.csv",
  "/downloads/attendance_by_weekday.csv",
  "/downloads/ada.csv",
  "/downloads/attendance_dips.csv",
  "/downloads/dip_forecast.csv",
  "/downloads/projection.csv",
  "/downloads/outreach.ics",
  "/downloads/state_chronic_absenteeism.csv",
  "/downloads/smartie_goals.csv",
  "/downloads/lcap_metrics.csv",
  "/downloads/truancy.csv",
  "/downloads/reconciliation.csv",
  "/downloads/data_quality.csv",
  "/downloads/published_changes.csv",
  "/fonts/source-sans-3.css",
  "/fonts/source-sans-3-latin-ext.woff2",
];
