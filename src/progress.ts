import { Presets, SingleBar } from "cli-progress";

/** Tells a person how far long work is; silent, plain lines or a bar. */
export interface Progress {
  /** Begins a step, ending the one before: of so many parts, or of unknown length. */
  readonly step: (name: string, parts?: number) => void;
  /** One part of the step is done. */
  readonly advance: (detail?: string) => void;
  /** A line that stays. */
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/** Progress that tells nobody. */
export const silentProgress: Progress = {
  step: () => {},
  advance: () => {},
  say: () => {},
  stop: () => {},
};

/**
 * Begins a step whose work tells the share of it that is done, from 0 to 1. Returns what it tells:
 * a hundred parts of the step.
 */
export function stepByShare(progress: Progress, name: string): (share: number) => void {
  let parts = 0;
  progress.step(name, 100);
  return (share) => {
    for (; parts < Math.floor(share * 100); parts++) progress.advance();
  };
}

function plainProgress(write: (line: string) => void): Progress {
  return { ...silentProgress, step: (name) => write(name), say: write };
}

const BAR = "{bar} {percentage}% {step} {detail}";
const CLOCK = "{step} ({duration_formatted}) {detail}";

function barProgress(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step: (step, parts) => {
      stop();
      const format = parts === undefined ? CLOCK : BAR;
      bar = new SingleBar(
        { format, stream, hideCursor: true, barsize: 24 },
        Presets.shades_classic,
      );
      bar.start(parts ?? 1, 0, { step, detail: "" });
    },
    advance: (detail = "") => bar?.increment(1, { detail }),
    say: (text) => {
      stop();
      stream.write(`${text}\n`);
    },
    stop,
  };
}

/** Returns progress on standard error: a bar on a terminal, plain lines elsewhere. */
export function createProgress({ isQuiet = false }: { isQuiet?: boolean } = {}): Progress {
  if (isQuiet) return silentProgress;
  const stream = process.stderr;
  return stream.isTTY ? barProgress(stream) : plainProgress((line) => stream.write(`${line}\n`));
}
