/** Returns the indices of items by what they have in common; items with nothing are left out. */
export function groupIndices<Item, Name>(
  items: Iterable<Item>,
  nameOf: (item: Item) => Name | undefined,
): ReadonlyMap<Name, readonly number[]> {
  const groups = new Map<Name, number[]>();
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
