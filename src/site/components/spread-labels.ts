/**
 * Returns positions near the wanted ones that are at least `gap` apart and not below zero, in the
 * order given, so that labels at the ends of lines do not overlap.
 */
export function spreadLabels(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const clusters: { values: number[]; centre: number }[] = [];
  for (const { value } of order) {
    clusters.push({ values: [value], centre: value });
    mergeOverlapping(clusters, gap);
  }
  const placed = clusters.flatMap(({ values, centre }) =>
    values.map((_, k) => centre + (k - (values.length - 1) / 2) * gap),
  );
  const result = new Array<number>(wanted.length).fill(0);
  order.forEach(({ i }, k) => {
    result[i] = placed[k] ?? 0;
  });
  return result;
}

function mergeOverlapping(clusters: { values: number[]; centre: number }[], gap: number): void {
  for (;;) {
    const upper = clusters.at(-1);
    const lower = clusters.at(-2);
    if (!upper || !lower) return;
    const needed = ((upper.values.length + lower.values.length) / 2) * gap;
    if (upper.centre - lower.centre >= needed) return;
    const values = [...lower.values, ...upper.values];
    const centre = values.reduce((a, b) => a + b, 0) / values.length;
    clusters.splice(-2, 2, { values, centre: Math.max(centre, ((values.length - 1) / 2) * gap) });
  }
}
