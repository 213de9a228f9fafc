import { policies } from "../../contracts/published/policies.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import { dictionaryRows } from "./dictionary-rows.ts";

printSnapshot(dictionaryRows(await readPublished(policies)));
