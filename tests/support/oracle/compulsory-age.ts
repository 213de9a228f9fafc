import { addYears } from "./dates.ts";
import type { Policy } from "./policy.ts";

/** Tells on which days somebody born on a date must attend school: from the 6th birthday to before the 18th. */
export function makeCompulsoryAge(
  birthDate: string,
  { ageFrom, ageTo }: Policy,
): (date: string) => boolean {
  if (birthDate === "") return () => false;
  const [first, end] = [addYears(birthDate, ageFrom), addYears(birthDate, ageTo)];
  return (date) => first <= date && date < end;
}
