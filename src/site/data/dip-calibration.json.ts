import { dipCalibration } from "../../contracts/published/dip-calibration.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(dipCalibration));
