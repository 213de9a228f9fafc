import { z } from "zod";
import type { Messages } from "../site/components/messages.ts";

const branch = z.record(z.string(), z.unknown());

/** Returns the text with each `[[text:topic.name]]` replaced by that message; an unknown one throws. */
export function fillMessages(source: string, text: Messages): string {
  return source.replace(/\[\[text:([\w.]+)\]\]/g, (_, path: string) => {
    const message = path
      .split(".")
      .reduce<unknown>((inner, name) => branch.safeParse(inner).data?.[name], text);
    if (typeof message !== "string") throw new Error(`unknown message: ${path}`);
    return message;
  });
}
