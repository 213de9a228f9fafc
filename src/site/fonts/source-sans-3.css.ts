import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
const latin = readFileSync(fileURLToPath(import.meta.resolve(file))).toString("base64");

// The letters of nearly every page come inside the style and the page waits for them: a font that
// comes later moves the text or is left out.
process.stdout.write(`@font-face {
  font-family: "Source Sans 3 Variable";
  font-style: normal;
  font-display: optional;
  font-weight: 200 900;
  src: url(./source-sans-3-latin-ext.woff2) format("woff2");
  unicode-range:
    U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329,
    U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F,
    U+A720-A7FF;
}

@font-face {
  font-family: "Source Sans 3 Variable";
  font-style: normal;
  font-display: block;
  font-weight: 200 900;
  src: url(data:font/woff2;base64,${latin}) format("woff2");
  unicode-range:
    U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329,
    U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD;
}

.waiting body {
  visibility: hidden;
}
`);
