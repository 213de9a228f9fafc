import { Presets, SingleBar } from "cli-progress";

/** Tells a person how far long work is; silent, plain lines or a bar. */
export interface Progress {
  /** Begins a step of so many parts, ending the one before. */
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

function plainProgress(write: (line: string) => void): Progress {
  return { ...silentProgress, step: (name) => write(name), say: write };
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  const format = "{bar} {percentage}% {step} {detail}";
  let bar: SingleBar | undefined;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step: (step, parts = 1) => {
      stop();
      bar = new SingleBar(
        { format, stream, hideCursor: true, barsize: 24 },
        Presets.shades_classic,
      );
      bar.start(parts, 0, { step, detail: "" });
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
