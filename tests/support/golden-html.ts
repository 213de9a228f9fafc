/** Returns a node's HTML, one element a line and numbers short, so that a change reads well. */
export function goldenHtml(node: Node): string {
  const box = document.createElement("div");
  box.append(node);
  const lines = box.innerHTML
    .replace(/(\.\d\d)\d+/g, "$1")
    .replace(/></g, ">\n<")
    .replace(/\n<\/(text|tspan|a|strong|span)>/g, "</$1>");
  return `${lines || "<!-- nothing -->"}\n`;
}
