/**
 * The read-only face of a state that only its own `evolve` may write.
 * Deep, and a type alone: freezing at run time would cost the simulator its speed.
 */
export type Frozen<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends Map<infer Key, infer Value>
    ? ReadonlyMap<Key, Frozen<Value>>
    : T extends Set<infer Item>
      ? ReadonlySet<Item>
      : T extends Uint8Array
        ? T
        : T extends readonly (infer Item)[]
          ? readonly Frozen<Item>[]
          : T extends object
            ? { readonly [Key in keyof T]: Frozen<T[Key]> }
            : T;
