import { elementsOf } from "./element.js";
import { formatsOf } from "./formats.js";
import { fill } from "./messages.js";
import { shareStrips } from "./share-strips.js";
import { type Drawing, drawingOf, type Site } from "./site.js";

/** The playbook's school of 1,000 students: how many attend what percent of their days. */
const example = [
  { students: 400, attended: 95 },
  { students: 200, attended: 93 },
  { students: 200, attended: 89 },
  { students: 200, attended: 88 },
] as const;

/** Returns the example's attendance and chronic absence, tenths of a percent. */
export function averageOfExample(): { attendance: number; chronic: number } {
  const all = example.reduce((total, x) => total + x.students, 0);
  const attended = example.reduce((total, x) => total + x.students * x.attended, 0);
  const chronic = example.reduce((n, x) => n + (100 - x.attended >= 10 ? x.students : 0), 0);
  return { attendance: (10 * attended) / all, chronic: (1000 * chronic) / all };
}

/** Returns why a good average can hide chronic absence, with the playbook's school as a strip. */
export function averageExample({ text, ...drawing }: Pick<Site, "text"> & Drawing): HTMLElement {
  const { document, resize } = drawingOf(drawing);
  const make = elementsOf(document);
  const formats = formatsOf(text.language);
  const words = text.attendance.example;
  const { attendance, chronic } = averageOfExample();
  const values = { attendance: formats.rate(attendance), chronic: formats.rate(chronic) };
  const all = example.reduce((total, x) => total + x.students, 0);
  const strip = {
    key: "school",
    label: words.school,
    tenths: example.map((x) => (1000 * x.students) / all),
  };
  return make(
    "section",
    { class: "prose", id: "average" },
    make("h2", {}, words.title),
    make("p", {}, fill(words.about, values)),
    make(
      "ol",
      { class: "parts" },
      example.map(({ students, attended }, i) =>
        make(
          "li",
          {},
          make("span", { class: `swatch part-${i + 1}`, "aria-hidden": "true" }),
          fill(attended > 90 ? words.line : words.line_chronic, {
            students: formats.count(students),
            attended: formats.rate(10 * attended, 0),
          }),
        ),
      ),
    ),
    resize((width) =>
      shareStrips([strip], {
        ...{ document, width, formats, hidden: "*" },
        ariaLabel: fill(words.aria, values),
        axisLabel: words.axis,
      }),
    ),
    make("p", { class: "result" }, fill(words.result, values)),
  );
}
