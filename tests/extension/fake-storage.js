// Storage areas that live in memory and behave as the browser's do: values are copied in and out.
export function fakeArea() {
  const values = new Map();
  return {
    values,
    async get(keys) {
      const names = keys === null ? [...values.keys()] : [keys].flat();
      return Object.fromEntries(
        names.filter((name) => values.has(name)).map((name) => [name, structuredClone(values.get(name))]),
      );
    },
    async set(changes) {
      for (const [name, value] of Object.entries(changes)) values.set(name, structuredClone(value));
    },
    async remove(names) {
      for (const name of [names].flat()) values.delete(name);
    },
  };
}
