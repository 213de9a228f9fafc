import type { Policy } from "../../contracts/published/policies.ts";
import { dataTable } from "./data-table.js";
import { elementsOf } from "./element.js";
import { type Formats, formatsOf } from "./formats.js";
import { fill, type Messages, pluralForm } from "./messages.js";
import type { Drawing } from "./site.ts";

/** A number of the list: its name in words, and its values, one for each year that changed it. */
interface Line {
  readonly name: string;
  readonly values: readonly Policy[];
}

/** Returns the policy numbers in force, a table a topic: where the default is from, value, who set it. */
export function policyTables(
  policies: readonly Policy[],
  { text, document = globalThis.document }: { readonly text: Messages } & Drawing,
): HTMLElement {
  const words = text.policy_numbers;
  const formats = formatsOf(text.language);
  const make = elementsOf(document);
  const show = (policy: Policy, value: number) => formatPolicy(value, policy, { text, formats });
  const tables = Object.values(words.topics).map(({ title, names }) =>
    dataTable(toLines(names, policies), {
      caption: title,
      columns: [
        {
          title: words.name,
          cell: ({ name, values }) => [name, make("small", {}, values.at(-1)?.source)],
        },
        { title: words.value, cell: (line) => valuesOf(line, { text, formats, show }) },
        { title: words.set_by, cell: (line) => setterOf(line, { text, show }) },
      ],
      document,
    }),
  );
  return make("div", { class: "policy-tables" }, tables);
}

function toLines(names: Readonly<Record<string, string>>, policies: readonly Policy[]): Line[] {
  return Object.entries(names).map(([key, name]) => {
    const values = policies.filter(({ policy }) => policy === key);
    if (values.length === 0) throw new Error(`unknown policy: ${key}`);
    return { name, values };
  });
}

type Show = (policy: Policy, value: number) => string;

function valuesOf(
  { values }: Line,
  { text, formats, show }: { text: Messages; formats: Formats; show: Show },
): string {
  const [first, ...later] = values.map((policy) => ({ policy, shown: show(policy, policy.value) }));
  const changes = later.map(({ policy, shown }) =>
    fill(text.policy_numbers.from_year, {
      value: shown,
      year: formats.schoolYear(policy.first_school_year),
    }),
  );
  return [first?.shown, ...changes].join("; ");
}

function setterOf({ values }: Line, { text, show }: { text: Messages; show: Show }): string {
  const words = text.policy_numbers;
  const own = values.find(({ is_overridden }) => is_overridden);
  if (!own) return words.by_default;
  if (own.default_value === null) return words.by_district_only;
  return fill(words.by_district, { value: show(own, own.default_value) });
}

/** Returns a policy number in the words of its unit: `10%`, `31 days`, `yes`. */
function formatPolicy(
  value: number,
  { unit }: Policy,
  { text, formats }: { text: Messages; formats: Formats },
): string {
  const words = text.policy_numbers;
  if (unit === "share" || unit === "rate") return formats.share(value);
  if (unit === "school_year") return formats.schoolYear(value);
  if (unit === "yes_no") return value === 1 ? words.yes : words.no;
  if (unit === "dollars" && value === 0) return words.not_given;
  if (unit === "dollars") return fill(words.dollars, { value: formats.number(value) });
  if (unit === "change" || unit === "weight") return formats.number(value);
  const amount = unit === "points" ? 100 * value : value;
  const forms = words.units[unit];
  return fill(pluralForm(forms, amount, text.language), { value: formats.number(amount) });
}
