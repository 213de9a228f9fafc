/** Makes a memory: it gives again what `make` gave for an owner and a name the first time. */
export function makeMemory<Made>() {
  const memory = new WeakMap<object, Map<string, Made>>();
  return (owner: object, name: string, make: () => Made): Made => {
    const known = memory.get(owner) ?? new Map<string, Made>();
    memory.set(owner, known);
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make();
    known.set(name, made);
    return made;
  };
}
