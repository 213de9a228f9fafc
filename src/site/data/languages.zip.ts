import { zipSync } from "fflate";
import { dataQuality } from "../../contracts/published/data-quality.ts";
import { policies } from "../../contracts/published/policies.ts";
import { reportingCategories } from "../../contracts/published/reporting-categories.ts";
import { listLanguages } from "../../languages/list-languages.ts";
import { readMessages } from "../../languages/read-messages.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import { dictionaryRows } from "./dictionary-rows.ts";
import { languageFiles } from "./language-files.ts";

const numbers = await readPublished(policies);
const spoken = {
  tables: {
    "data-dictionary": dictionaryRows(numbers),
    "data-quality": await readPublished(dataQuality),
    policies: numbers,
    "reporting-categories": await readPublished(reportingCategories),
  },
  policies: numbers,
};
process.stdout.write(
  zipSync(
    Object.fromEntries(
      await Promise.all(
        listLanguages().map(async (language) => [
          language,
          languageFiles(await readMessages(language), spoken),
        ]),
      ),
    ),
    { mtime: "1980-01-01" },
  ),
);
