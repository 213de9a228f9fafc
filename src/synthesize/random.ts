/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * Returns a repeatable stream of numbers for these keys (mulberry32). Streams with different keys are
 * independent, so one student's life does not change when another student is added.
 */
export function createRandom(...keys: readonly number[]): Random {
  let state = keys.reduce(mixedWith, 0x6d2b79f5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

function mixedWith(hash: number, key: number): number {
  const first = Math.imul(hash ^ (key | 0), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Returns true with this probability. */
export function isHit(random: Random, probability: number): boolean {
  return random() < probability;
}

/** Returns a whole number from `low` to `high`, both possible. */
export function integerBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Returns one of the items, all equally likely. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return getAt(items, Math.floor(random() * items.length));
}

/** Returns one of the items, each as likely as its weight; weights need not sum to 1. */
export function pickWeighted<Item>(
  random: Random,
  weighted: readonly (readonly [Item, number])[],
): Item {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of weighted) {
    left -= weight;
    if (left < 0) return item;
  }
  return getAt(weighted, weighted.length - 1)[0];
}

/** Returns a standard normal number: twelve uniforms less six, the same on every machine. */
export function normal(random: Random): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
}

/** Returns the item at this position; throws when there is none. */
export function getAt<Item>(items: ArrayLike<Item>, position: number): Item {
  const item = items[position];
  if (item === undefined) throw new RangeError(`missing item: ${position}`);
  return item;
}
