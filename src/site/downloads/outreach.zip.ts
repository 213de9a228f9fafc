import { zipSync } from "fflate";
import { dipForecast } from "../../contracts/published/dip-forecast.ts";
import { edition } from "../../contracts/published/edition.ts";
import { entities } from "../../contracts/published/entities.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import text from "../messages/en.json" with { type: "json" };
import { outreachFiles } from "./outreach-calendar.ts";

const [subject] = await readPublished(edition);
const places = await readPublished(entities);
process.stdout.write(
  zipSync(outreachFiles(await readPublished(dipForecast), { places, edition: subject, text }), {
    mtime: "1980-01-01",
  }),
);
