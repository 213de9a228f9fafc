import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The machine that browsers are looked for on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isThere: (path: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isThere: existsSync,
};

/** Names of the programs on the search path of Linux and its like, in the order of preference. */
const programs = [
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chromium",
  "chromium-browser",
];

/** Where macOS keeps them, below `/Applications` and the same folder of the user. */
const macApplications = ["Google Chrome", "Microsoft Edge", "Chromium"];

/** Where Windows keeps them, below each folder of programs. */
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** Returns the programs of Chrome, Edge and Chromium that are installed, Chrome first. */
export function findBrowsers(machine: Machine = thisMachine): string[] {
  return [...new Set(listPlaces(machine))].filter(machine.isThere);
}

function listPlaces({ platform, environment }: Machine): string[] {
  const across = (names: readonly string[], folders: readonly (string | undefined)[]) =>
    names.map((name) => folders.filter((folder) => folder).map((folder) => ({ folder, name })));
  if (platform === "win32") {
    const { LOCALAPPDATA, PROGRAMFILES } = environment;
    const folders = [PROGRAMFILES, environment["PROGRAMFILES(X86)"], LOCALAPPDATA];
    return across(windowsPrograms, folders)
      .flat()
      .map(({ folder, name }) => `${folder}\\${name}`);
  }
  if (platform === "darwin") {
    const folders = ["/Applications", `${environment.HOME ?? ""}/Applications`];
    return across(macApplications, folders)
      .flat()
      .map(({ folder, name }) => `${folder}/${name}.app/Contents/MacOS/${name}`);
  }
  return across(programs, (environment.PATH ?? "").split(delimiter))
    .flat()
    .map(({ folder = "", name }) => join(folder, name));
}
