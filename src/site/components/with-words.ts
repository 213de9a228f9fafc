import type { Messages } from "./messages.ts";

type Topic = "axis" | "finding" | "trend" | "schools" | "grades" | "groups" | "table";

/** Sentences of another topic, for components that draw any rate of students. */
export type TopicWords = { readonly [Name in Topic]?: Partial<Messages[Name]> };

/** Returns the messages with the sentences of a topic in place of those about chronic absence. */
export function withWords(text: Messages, words: TopicWords): Messages {
  return {
    ...text,
    axis: { ...text.axis, ...words.axis },
    finding: { ...text.finding, ...words.finding },
    trend: { ...text.trend, ...words.trend },
    schools: { ...text.schools, ...words.schools },
    grades: { ...text.grades, ...words.grades },
    groups: { ...text.groups, ...words.groups },
    table: { ...text.table, ...words.table },
  };
}
