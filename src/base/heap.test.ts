import fc from "fast-check";
import { expect, test } from "vitest";
import { createHeap } from "./heap";

function drained<Item>(heap: ReturnType<typeof createHeap<Item>>): Item[] {
  const out: Item[] = [];
  for (let item = heap.pop(); item !== undefined; item = heap.pop()) out.push(item);
  return out;
}

test("what is pushed leaves in order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = createHeap<number>((one, other) => one < other);
      numbers.forEach(heap.push);
      expect(heap.size()).toBe(numbers.length);
      expect(heap.peek()).toBe(numbers.toSorted((one, other) => one - other)[0]);
      expect(drained(heap)).toEqual(numbers.toSorted((one, other) => one - other));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("pushing between pops keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(1_000))), (moves) => {
      const heap = createHeap<number>((one, other) => one < other);
      let model: number[] = [];
      for (const move of moves) {
        if (move === null) {
          expect(heap.pop()).toBe(model.shift());
        } else {
          heap.push(move);
          model = [...model, move].sort((one, other) => one - other);
        }
      }
      expect(drained(heap)).toEqual(model);
    }),
    { seed: 2, numRuns: 300 },
  );
});

test("the same pushes leave in the same order, ties too", () => {
  const order = (): string[] => {
    const heap = createHeap<{ at: number; name: string }>((one, other) => one.at < other.at);
    for (const name of "abcdefghij") heap.push({ at: name.charCodeAt(0) % 3, name });
    return drained(heap).map(({ name }) => name);
  };
  expect(order()).toEqual(order());
});

test("an empty heap has nothing to give", () => {
  const heap = createHeap<number>((one, other) => one < other);
  expect([heap.peek(), heap.pop(), heap.size()]).toEqual([undefined, undefined, 0]);
});
