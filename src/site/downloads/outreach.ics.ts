import { dipForecast } from "../../contracts/published/dip-forecast.ts";
import { edition } from "../../contracts/published/edition.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import text from "../messages/en.json" with { type: "json" };
import { outreachCalendar } from "./outreach-calendar.ts";

const [subject] = await readPublished(edition);
const rows = (await readPublished(dipForecast)).filter((row) => row.cds_code === subject?.cds_code);
process.stdout.write(
  outreachCalendar(rows, { place: subject?.district_name ?? "", edition: subject, text }),
);
