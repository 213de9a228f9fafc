import { chronicAbsenteeismDownload } from "../../contracts/published/chronic-absenteeism-download.ts";
import { printSnapshot } from "../../warehouse/snapshot.ts";

const columns = Object.entries(chronicAbsenteeismDownload.row.shape);
printSnapshot(columns.map(([name, field]) => ({ name, title: field.meta()?.title ?? "" })));
