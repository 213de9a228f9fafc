import { ada } from "../../contracts/published/ada.ts";
import { edition } from "../../contracts/published/edition.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

const [subject] = await readPublished(edition);
const isDrawn = (row: { cds_code: string; grade_span: string }) =>
  row.cds_code === subject?.cds_code || row.grade_span === "all";
printSnapshot((await readPublished(ada)).filter(isDrawn));
