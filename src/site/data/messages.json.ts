import { policies } from "../../contracts/published/policies.ts";
import { printSnapshot, readPublished } from "../../warehouse/snapshot.ts";
import text from "../messages/en.json" with { type: "json" };
import { messagesInForce } from "./messages-in-force.ts";

printSnapshot(messagesInForce(text, await readPublished(policies)));
