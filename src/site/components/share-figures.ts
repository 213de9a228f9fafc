import type { Figures } from "./rates.ts";

/** Students of whom some are counted, with their share: any cleared cell of students. */
export interface ShareCell {
  readonly students: number | null;
  readonly count: number | null;
  readonly share: number | null;
  readonly disclosure: Figures["disclosure"];
}

/** Returns a cell of students as the figures that rates are formatted from. */
export function toFigures({ students, count, share, disclosure }: ShareCell): Figures {
  return {
    eligible_students: students,
    chronic_students: count,
    chronic_rate: share,
    disclosure,
  };
}
