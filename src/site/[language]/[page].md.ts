import { printPage } from "../../languages/print-page.ts";

await printPage();
