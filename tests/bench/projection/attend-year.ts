import { type EpochDay, weekdayOf } from "../../../src/synthesize/epoch-days.ts";
import type { Chance } from "../context/random.ts";
import type { YearShocks } from "./district-shocks.ts";
import type { SimulatedStudent, Stay } from "./student-body.ts";

const weekdayFactors = [1.12, 0.95, 0.92, 0.95, 1.2];
const beginChance = 0.021;
const highestChance = 0.4;

/** Days absent of one student, as positions in the year's instructional days. */
export interface Absences {
  readonly stay: Stay;
  readonly days: readonly number[];
}

/** Student's t with four degrees of freedom: most years are like others, some are not at all. */
function heavyTailed(chance: Chance): number {
  const squares = Array.from({ length: 4 }, () => chance.normal() ** 2);
  return chance.normal() / Math.sqrt(squares.reduce((sum, x) => sum + x, 0) / 4);
}

/** How many days a spell lasts after its first: mostly none, seldom two weeks. */
function drawSpell(chance: Chance): number {
  const draw = chance.uniform();
  if (draw < 0.56) return 0;
  if (draw < 0.985) return Math.floor(-Math.log(1 - chance.uniform()) * 1.3) + 1;
  return 4 + Math.floor(7 * chance.uniform());
}

/** A time of trouble: in some years a student is absent several times as often for some weeks. */
function drawTrouble(chance: Chance, days: number) {
  if (chance.uniform() > 0.07) return { firstDay: days, lastDay: days, factor: 1 };
  const firstDay = Math.floor(days * chance.uniform());
  const lastDay = firstDay + 15 + Math.floor(70 * chance.uniform());
  return { firstDay, lastDay, factor: 2.5 + 3.5 * chance.uniform() };
}

function factorOf({ grade, isEnglishLearner, hasDisability, propensity }: SimulatedStudent) {
  const ofGrade = grade === 0 ? 0.32 : grade > 8 ? 0.06 * (grade - 8) : 0;
  return { base: Math.exp(propensity + ofGrade), isEnglishLearner, hasDisability };
}

/**
 * Returns the days on which a student is absent: spells begin by chance, more often for some
 * students, in some years, in times of trouble, on Mondays and Fridays, and by the shocks of the
 * student's district, school and groups.
 */
export function attendYear(
  chance: Chance,
  student: SimulatedStudent,
  {
    stays,
    days,
    shocks,
  }: {
    readonly stays: readonly Stay[];
    readonly days: readonly EpochDay[];
    readonly shocks: YearShocks;
  },
): Absences[] {
  const { base, isEnglishLearner, hasDisability } = factorOf(student);
  const ofGroups =
    (isEnglishLearner ? shocks.englishLearner : 1) * (hasDisability ? shocks.disability : 1);
  const usual = beginChance * base * ofGroups * Math.exp(0.24 * heavyTailed(chance));
  const trouble = drawTrouble(chance, days.length);
  let absentTo = -1;
  return stays.map((stay) => {
    const absent: number[] = [];
    const factors = shocks.bySchool[stay.school] ?? [];
    for (let day = stay.firstDay; day <= stay.lastDay; day += 1) {
      const ofTrouble = day >= trouble.firstDay && day <= trouble.lastDay ? trouble.factor : 1;
      const weekday = weekdayFactors[weekdayOf(days[day] ?? 0) - 1] ?? 1;
      const begins = Math.min(highestChance, usual * weekday * (factors[day] ?? 1) * ofTrouble);
      if (day > absentTo && chance.uniform() < begins) absentTo = day + drawSpell(chance);
      if (day <= absentTo) absent.push(day);
    }
    return { stay, days: absent };
  });
}
