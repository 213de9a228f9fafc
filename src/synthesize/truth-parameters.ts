/**
 * The truth behind the make-believe district: what is planted and how strongly. Effects are added on
 * the log scale of a student's chance to be absent; points are percentage points of all students.
 */
export const truthParameters = {
  /** Chance to be absent on an ordinary day without illness, for a student of no group. */
  ordinaryChance: 0.0158,
  /** Chance that an illness of one to five school days begins on an ordinary day. */
  illnessChance: 0.0076,
  /** How much of a student's propensity carries over to illness. */
  illnessPropensityPower: 0.6,
  illnessDays: [0.34, 0.31, 0.2, 0.1, 0.05],
  tardyChance: 0.012,
  /** Standard deviations: what a student keeps over the years, what is new each year. */
  lastingSpread: 0.72,
  yearlySpread: 0.34,
  schoolSpread: 0.14,
  schoolDaySpread: 0.09,
  /** Effect of the school year, the running year last; earlier years repeat the first. */
  yearEffects: [0.19, 0.05, -0.105, -0.12, -0.285],
  gradeEffects: {
    TK: 0.42,
    KN: 0.38,
    "01": 0.12,
    "02": 0,
    "03": -0.06,
    "04": -0.1,
    "05": -0.1,
    "06": -0.06,
    "07": 0.02,
    "08": 0.08,
    "09": 0.08,
    "10": 0.14,
    "11": 0.18,
    "12": 0.42,
  },
  raceEffects: {
    RH: 0.12,
    RW: 0,
    RA: -0.55,
    RF: -0.45,
    RB: 0.42,
    RP: 0.48,
    RI: 0.45,
    RT: 0.06,
    RD: 0.1,
  },
  groupEffects: {
    disadvantaged: 0.22,
    englishLearner: 0.1,
    disability: 0.3,
    homeless: 0.55,
    foster: 0.5,
    migrant: -0.1,
    newcomer: 0.1,
  },
  /** Log of how much likelier a student is to leave school without a diploma. */
  leavingRisk: {
    base: -0.85,
    propensity: 0.5,
    disadvantaged: 0.6,
    englishLearner: 0.65,
    newcomer: 0.3,
    disability: 0.5,
    homeless: 0.9,
    foster: 1,
    male: 0.3,
    continuation: 0.8,
    race: { RH: 0.2, RW: 0, RA: -0.7, RF: -0.8, RB: 0.4, RP: 0.25, RI: 0.45, RT: 0, RD: 0.2 },
  },
  /** Schools that improve or worsen year by year, are better than their like, or change in a month. */
  schoolChanges: [
    { kind: "elementary", order: 1, always: -0.3, perYear: -0.1, step: 0, stepMonth: 7 },
    { kind: "elementary", order: 4, always: 0, perYear: -0.1, step: 0, stepMonth: 7 },
    { kind: "elementary", order: 6, always: 0.05, perYear: 0.15, step: 0.45, stepMonth: 11 },
    { kind: "middle", order: 1, always: -0.05, perYear: -0.1, step: -0.3, stepMonth: 12 },
  ],
  /** How absences come to be unexcused or unverified, and lateness too. */
  truancy: {
    /** Share of ordinary absences without a valid excuse, for an average student of the grades. */
    unexcusedShares: { elementary: 0.11, middle: 0.14, high: 0.18 },
    /** Standard deviation between students on the log scale, and the highest share of all. */
    leanSpread: 0.8,
    highestShare: 0.85,
    breakFactor: 1.6,
    /** Share of the unexcused that the school never finds out about. */
    neverClearedShare: 0.14,
    /** In the running year's last days this share of the absences is still to be cleared. */
    clearingDays: 10,
    unclearedShare: 0.4,
    eventsToLetter: 3,
    shareAfterLetter: 0.35,
  },
  /** Who makes up days of absence, and in sessions of how many hours. */
  recovery: {
    share: 0.11,
    fewestAbsences: 4,
    usualDays: 7,
    eagerShare: 0.3,
    mostDays: 15,
    saturdayShare: 0.6,
    hours: 4,
    youngHours: 3,
    unfinishedShare: 0.06,
  },
  continuationEffect: 0.65,
  charterEffect: -0.12,
  /** Factor on the chance of an ordinary absence, Monday to Friday. */
  weekdayFactors: [1.14, 0.94, 0.92, 0.94, 1.22],
  /** The ordinary chance drifts from the first to the last day of the year. */
  seasonStart: 0.9,
  seasonEnd: 1.14,
  /** The winter wave: a bell over the calendar on top of the ordinary chance of illness. */
  illnessWave: { height: 1.7, peakMonth: 1, peakDay: 14, standardDeviationDays: 30 },
  /** Points planted before (-3 to -1) and after (1 to 3) a break; each year varies around them. */
  dipPoints: {
    "Year Start": { 1: 1.5, 2: 0.5 },
    "Labor Day": { [-1]: 1, 1: 0.6 },
    "Veterans Day": { [-1]: 1.2, 1: 0.6 },
    "Thanksgiving Break": { [-3]: 0.6, [-2]: 1.8, [-1]: 4.5, 1: 2, 2: 0.6 },
    "Winter Break": { [-3]: 1.5, [-2]: 3, [-1]: 5, 1: 4, 2: 2, 3: 1 },
    "Martin Luther King Jr. Day": { [-1]: 1, 1: 0.8 },
    "Presidents' Day": { [-1]: 1.2, 1: 0.8 },
    "February Break": { [-2]: 0.8, [-1]: 2, 1: 1.5 },
    "Spring Break": { [-3]: 0.5, [-2]: 1.2, [-1]: 3.2, 1: 2.5, 2: 1, 3: 0.4 },
    "Memorial Day": { [-1]: 1.6, 1: 0.6 },
    "Year End": { [-3]: 1, [-2]: 2, [-1]: 4 },
  },
  /** A year's points are these times a number in this range, rounded to a tenth. */
  dipVariation: [0.8, 1.2],
  /** Share of STAS records that do not say what the SIS days say. */
  stasDifferenceShare: 0.005,
  /** Share of the rows of report 14.2 that do not say what the STAS record says. */
  reportDifferenceShare: 0.0015,
} as const;
