import { policies } from "../../contracts/published/policies.ts";
import { readPublished } from "../../warehouse/snapshot.ts";
import text from "../messages/en.json" with { type: "json" };
import { fillPolicies } from "./fill-policies.ts";

process.stdout.write(fillPolicies(JSON.stringify(text), await readPublished(policies)));
