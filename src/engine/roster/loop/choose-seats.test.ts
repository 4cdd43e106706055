import { expect, test } from "vitest";
import { chooseSeats, type Sitter } from "./choose-seats";

const CASH = 0;
const CORPORATE = 1;
const ROOMS = [2, 2];

/** Streams: cash work, corporate work. Each window takes its own alone. */
const teller = (cash: boolean, corporate: boolean, before?: number): Sitter => ({
  takes: [
    [cash, false],
    [false, corporate],
  ],
  pace: 1,
  before,
});
const work = (...minutes: number[]) => minutes.map((each) => ({ minutes: each }));

test("RO-26 whoever can do both sits where the line is", () => {
  const people = [teller(true, false), teller(true, true)];
  expect(chooseSeats(work(30, 30), people, ROOMS).places).toEqual([CASH, CORPORATE]);
  expect(chooseSeats(work(50, 0), people, ROOMS).places).toEqual([CASH, CASH]);
});

test("RO-26 nobody is kept from a window because the work is too much for him", () => {
  const { places, left } = chooseSeats(work(300, 300), [teller(true, true)], ROOMS);
  expect(places[0]).toBeDefined();
  expect(left.reduce((sum, minutes) => sum + minutes, 0)).toBeCloseTo(570, 6);
});

test("RO-26 people whose half hours are as full stay where they are", () => {
  const people = [teller(true, true, CORPORATE), teller(true, true, CASH)];
  expect(chooseSeats(work(20, 20), people, ROOMS).places).toEqual([CORPORATE, CASH]);
});

test("RO-26 two people change places where each can do the other's work alone", () => {
  const people = [teller(true, false), teller(true, true, CASH)];
  expect(chooseSeats(work(25, 25), people, [1, 1]).places).toEqual([CASH, CORPORATE]);
});

test("RO-26 no more people sit at a kind of windows than there are windows", () => {
  const { places } = chooseSeats(
    work(200, 0),
    [0, 1, 2].map(() => teller(true, false)),
    [2, 0],
  );
  expect(places.filter((place) => place === CASH)).toHaveLength(2);
});
