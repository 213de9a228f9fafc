/**
 * Scrolls to the part that the address names: parts are drawn by a script, so the browser looks for
 * them before they are there. Does nothing where no such part is.
 */
export function scrollToAsked(parts: HTMLElement, window: Window = globalThis.window): void {
  const id = decodeURIComponent(window.location.hash.slice(1));
  if (id === "") return;
  window.requestAnimationFrame(() => {
    [...parts.children].find((part) => part.id === id)?.scrollIntoView();
  });
}
