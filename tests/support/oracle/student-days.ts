/** The days of one student at one school in one year, in hundredths of a day; exempt ones are not here. */
export type StudentDays = {
  readonly student: string;
  readonly school: string;
  readonly expected: number;
  readonly attended: number;
  readonly absent: number;
};
