/** A binary min-heap: the agenda of a simulation, the next timer of a server. */
export type Heap<Item> = {
  readonly size: () => number;
  readonly peek: () => Item | undefined;
  readonly push: (item: Item) => void;
  readonly pop: () => Item | undefined;
};

/**
 * @param before true when the first item must leave before the second; ties leave in any but a reproducible order
 * @complexity push and pop O(log n), peek O(1)
 */
export function createHeap<Item>(before: (one: Item, other: Item) => boolean): Heap<Item> {
  const items: Item[] = [];
  return {
    size: () => items.length,
    peek: () => items[0],
    push: (item) => {
      items.push(item);
      siftUp(items, before);
    },
    pop: () => {
      const first = items[0];
      const last = items.pop();
      if (first === undefined || last === undefined) return undefined;
      if (items.length > 0) {
        items[0] = last;
        siftDown(items, before);
      }
      return first;
    },
  };
}

function siftUp<Item>(items: Item[], before: (one: Item, other: Item) => boolean): void {
  let at = items.length - 1;
  const item = items[at] as Item;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(item, items[parent] as Item)) break;
    items[at] = items[parent] as Item;
    at = parent;
  }
  items[at] = item;
}

function siftDown<Item>(items: Item[], before: (one: Item, other: Item) => boolean): void {
  const item = items[0] as Item;
  const { length } = items;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) break;
    if (child + 1 < length && before(items[child + 1] as Item, items[child] as Item)) child += 1;
    if (!before(items[child] as Item, item)) break;
    items[at] = items[child] as Item;
    at = child;
  }
  items[at] = item;
}
