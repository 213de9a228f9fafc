import { createHash } from "node:crypto";

/**
 * Returns the policy of a page: everything from the site itself, inline scripts by hash only.
 * Arquero compiles its expressions, so pages that load it (`isCompiling`) need 'unsafe-eval'.
 */
export function contentSecurityPolicy({
  inlineScripts,
  isCompiling,
}: {
  inlineScripts: readonly string[];
  isCompiling: boolean;
}): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  const scripts = ["'self'", ...new Set(hashes), ...(isCompiling ? ["'unsafe-eval'"] : [])];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
