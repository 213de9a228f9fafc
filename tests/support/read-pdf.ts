import { getDocumentProxy } from "unpdf";
import { z } from "zod";

/** What a reader of a PDF finds in it. */
export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
  /** Text of each sheet without white space. */
  readonly sheets: readonly string[];
  /** Bookmarks with those below them, in their order. */
  readonly bookmarks: readonly string[];
  /** How often each kind of structure occurs: `Table`, `TH`, `H2`. */
  readonly structures: Readonly<Record<string, number>>;
}

const info = z.object({ Title: z.string().optional(), Language: z.string().optional() });

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const structure = z.object({
  role: z.string().optional(),
  get children() {
    return z.array(structure).optional();
  },
});
type Structure = z.infer<typeof structure>;

const squeeze = (text: string): string => text.replaceAll(/\s+/g, "");

/** Reads a PDF back: its text, its bookmarks and what its tags say. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { Title: title, Language: language } = info.parse((await pdf.getMetadata()).info);
  const marks: { readonly Marked?: boolean } | null = await pdf.getMarkInfo();
  const sheets: string[] = [];
  const structures: Record<string, number> = {};
  for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
    const page = await pdf.getPage(sheet);
    const { items } = await page.getTextContent();
    sheets.push(squeeze(items.map((item) => ("str" in item ? item.str : "")).join("")));
    countRoles(structure.nullable().parse(await page.getStructTree()), structures);
  }
  const bookmarks = flatten(await pdf.getOutline());
  await pdf.destroy();
  return { title, language, isTagged: marks?.Marked === true, sheets, bookmarks, structures };
}

function flatten(bookmarks: readonly Bookmark[] | null): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...flatten(items)]);
}

function countRoles(node: Structure | null, counts: Record<string, number>): void {
  if (node?.role) counts[node.role] = (counts[node.role] ?? 0) + 1;
  for (const child of node?.children ?? []) countRoles(child, counts);
}
