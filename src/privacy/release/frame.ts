/** A category and the family it belongs to: race, gender, program, span, grade … */
export interface FramedCategory {
  readonly reporting_category: string;
  readonly family: string;
}

/** A place that counts as a part of another under a rule: a school of its district. */
export interface FramedPlace {
  readonly rule: string;
  readonly level: string;
  readonly cds_code: string;
  readonly whole_level: string;
  readonly whole_cds_code: string;
}

/** A span or run of grades, and a grade in it. */
export interface FramedGrade {
  readonly reporting_category: string;
  readonly grade_category: string;
}

/** Groups that lie within another one and have nobody in common. */
export interface FramedSplit {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What everybody knows of how categories and places add up. */
export interface ReleaseFrame {
  readonly categories: readonly FramedCategory[];
  readonly grades: readonly FramedGrade[];
  readonly places: readonly FramedPlace[];
  readonly splits: readonly FramedSplit[];
}
