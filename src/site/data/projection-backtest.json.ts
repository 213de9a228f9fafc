import { projectionBacktest } from "../../contracts/published/projection-backtest.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";

printSnapshot(await readPublished(projectionBacktest));
