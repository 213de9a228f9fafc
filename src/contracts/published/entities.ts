import { z } from "zod";
import { cdsCode, level } from "./fields.ts";
import { publishedTable } from "./published-table.ts";

const yesNo = z.enum(["Yes", "No", "All"]);

const row = z.object({
  level,
  cds_code: cdsCode,
  name: z.string().min(1),
  county_name: z.string(),
  district_name: z.string(),
  charter: yesNo.meta({ title: "Charter school; All above school level" }),
  dass: yesNo.meta({ title: "Dashboard Alternative School Status; All above school level" }),
  lowest_grade: z.string().nullable(),
  highest_grade: z.string().nullable(),
  role: z.enum(["subject", "part", "benchmark"]).meta({
    title:
      "subject: whom the site is about; part: its districts and schools; benchmark: compared with",
  }),
});

/** The state, counties, districts and schools that any table of the site names. */
export const entities = publishedTable({
  table: "entities",
  title: "Schools, districts, counties and the state",
  grain: ["cds_code"],
  row,
});

/** A school, a district, a county or the state. */
export type Entity = z.infer<typeof row>;
