/** Numbers that a sentence may say because no policy sets them, each with the reason. */
export const numberFacts: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\[\[[^\]]+\]\]|\{\w+\}/g, "a placeholder, filled when the site is built or drawn"],
  [/\b20\d\d(-\d\d)?(?=[\s,:;.)]|$)/g, "a year, or the example of one"],
  [/\bgrades? \d+( to \d+|–\d+| or \d+)?|\bTK( to |–)\d+/gi, "a grade"],
  [/\bGR\d\d|1 for Monday|\b[a-z]+(_\w+)+|\b\d+ digits/g, "a code, or the name of a column"],
  [/Education Code [\d., and]+|\b5 CCR 1039\.1/g, "a section of the law"],
  [
    /\b[ENT]\d{3}\b|\((100|360|120, 250, 320, 330)\)/g,
    "an exit reason or completion status of the state",
  ],
  [/\b(CALPADS|report) 14\.[12]/gi, "a report of the state's system"],
  [/\bP-[12]\b|December 31|April 15/g, "an apportionment period, set by law"],
  [/more than 30 minutes|30 minutes or less/g, "the law's own limit: codes of absences mean it"],
  [/\b40 minutes/g, "an example beyond the law's 30 minutes"],
  [/\bto 5\b|\bto (the nearest )?10\b/g, "rounding, fixed in src/privacy"],
  [
    /one decimal from 300 days on|to 0\.1, to 0\.5 below 300 student-days|18\.75 becomes 18\.8/g,
    "rounding, fixed in src/privacy",
  ],
  [/\b(within|the|of|all) four years/g, "the four years of high school"],
  [/two finished years to compare|both years/g, "a comparison has two years"],
  [
    /95%|Of 100 comparisons|about 5 stand out/g,
    "the interval; its deviations are tested to be 95%",
  ],
  [
    /^1\. \*\*| \d\. \*\*|\b0 to\b|side of 0\b|counts as 0\b|toward 1\b|÷ 1\.128/g,
    "arithmetic, and steps of a list",
  ],
  [/year of 180 days/g, "the usual school year, as an example"],
  [/^\| \d \||5 becomes 4, and 1 becomes 2|\b\d (very |declined|increased)/g, "the state's levels"],
  [/\b\d (red|orange|yellow|green|blue|none)\b/g, "the state's color codes"],
  [/\bone or two students\b|two days in a row|two months/g, "a way of speaking"],
  [
    /none, 1, 2 or 5 points|2\.5% of the sides|below 0\.3 points|92 to 98%|than three weeks|seeds from 1/g,
    "what the calibration of dips plants and promises",
  ],
  [/a school of 400 students .* 24%/g, "an example of chance"],
  [/TK-3, 4-6, 7-8, 9-12/g, "the state's grade spans"],
  [/\b80% ranges?\b|four of five years/g, "the range; its deviations are those of 80%"],
  [
    /for four earlier years|75 to 85% of the ranges|\b70 to\b/g,
    "what the calibration of projections promises",
  ],
  [/\bpriority 5\b/gi, "the state priority of student engagement"],
  [/\byear [123] outcome/gi, "a column of the LCAP's template"],
  [/`\d[\d-]*`/g, "an example of what a column holds"],
  [/9th grade students|from 27% to 24%|Of 300 such students 81/g, "the playbook's goal"],
  [/missing to 100%/g, "all of it"],
  [
    /\b1,000 students|on 100 days|limit\w* of .*10% of (the )?days|nine days in ten/g,
    "the playbook",
  ],
];

/** Places whose numbers are not policies of a district, each with the reason. */
export const placesOfFacts: readonly (readonly [place: RegExp, reason: string])[] = [
  [/^en\.json grades (short|single) GR/, "names of grades"],
  [/^en\.json ada spans/, "names of grade spans"],
  [/^en\.json reconciliation measures students_/, "columns of the state's report 14.1"],
  [/^en\.json reconciliation (sources|titles) CALPADS/, "names of reports"],
  [/^en\.json lcap numbers/, "the law's own numbers of its measures"],
  [/^attendance_dips_download position/, "the names of positions"],
];
