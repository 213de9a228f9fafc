/** Returns the indices of items by a name; items without one are left out. */
export function groupIndices<Item>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  let index = -1;
  for (const item of items) {
    index += 1;
    const name = nameOf(item);
    if (name === undefined) continue;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(index);
  }
  return groups;
}
