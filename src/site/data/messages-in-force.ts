import type english from "../messages/en.json";
import { fillPolicies, type PolicyNumber } from "./fill-policies.ts";

type Messages = typeof english;

/**
 * Returns messages with the policy numbers in force, as their language writes them. What data calls
 * things stays as data writes it: in the words of the root's language.
 */
export function messagesInForce(messages: Messages, policies: readonly PolicyNumber[]): Messages {
  const fill = (text: string) => fillPolicies(text, policies, messages);
  const names = Object.entries<string>(messages.names).map(([name, own]) => [
    fillPolicies(name, policies),
    fill(own),
  ]);
  return {
    ...JSON.parse(fill(JSON.stringify({ ...messages, names: {} }))),
    names: Object.fromEntries(names),
  };
}
