export { openPackagedBrowser as openBrowser } from "../../src/packet/open-packaged-browser.ts";
