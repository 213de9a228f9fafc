/** An exact fraction. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export const zero: Fraction = { top: 0n, bottom: 1n };
export const one: Fraction = { top: 1n, bottom: 1n };

/** A decimal text such as `1.25` as a fraction. */
export function toFraction(text: string): Fraction {
  const [whole = "", part = ""] = text.split(".");
  return { top: BigInt(`${whole}${part}`), bottom: 10n ** BigInt(part.length) };
}

/** The sum of two fractions. */
export function add(left: Fraction, right: Fraction): Fraction {
  return {
    top: left.top * right.bottom + right.top * left.bottom,
    bottom: left.bottom * right.bottom,
  };
}

/** The quotient of two fractions, the second above 0. */
export function divide(left: Fraction, right: Fraction): Fraction {
  return { top: left.top * right.bottom, bottom: left.bottom * right.top };
}

/** Is the first fraction greater than the second? */
export function isGreater(left: Fraction, right: Fraction): boolean {
  return left.top * right.bottom > right.top * left.bottom;
}

/** The product of a fraction and a whole number. */
export function times(fraction: Fraction, factor: number): Fraction {
  return { top: fraction.top * BigInt(factor), bottom: fraction.bottom };
}

/** A fraction (0 or more) to the nearest whole number, halves up. */
export function roundToWhole({ top, bottom }: Fraction): number {
  return Number((2n * top + bottom) / (2n * bottom));
}

/** A fraction in whole hundredths, rounded half-up. */
export function roundToHundredths(fraction: Fraction): number {
  return roundToWhole(times(fraction, 100));
}
