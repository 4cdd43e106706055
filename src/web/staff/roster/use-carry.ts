import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { ROW_HEIGHT, type Scale } from "./scale";
import { carried, nearestTemplate, shiftAt, shiftOf, type Cell, type Lines, type Place, type Week } from "./week";

/** A shift on its way: from where, to where, and for a pointer how far along its own row. */
export type Carried = { readonly from: Place; readonly to: Place; readonly dxPx: number };

export type CarryDeps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly scale: Scale;
  /** Where the first person's row begins. */
  readonly top: number;
  readonly selected: Place | undefined;
  readonly onSelect: (place: Place) => void;
  /** Undefined where the week is only looked at. */
  readonly onMove: ((cells: readonly Cell[]) => void) | undefined;
};

/** Below this a pointer was only pressed. */
const DRAG_MIN_PX = 5;

/** Shifts picked up and put down again, by pointer or by keyboard, and the cell that has the focus. */
export function useCarry({ week, lines, scale, top, selected, onSelect, onMove }: CarryDeps) {
  const [carry, setCarry] = useState<Carried>();
  const [focus, setFocus] = useState<Place>();
  const held = useRef<{ readonly place: Place; readonly x: number; readonly y: number }>(undefined);
  const [first] = week.people;
  const tabStop = focus ?? selected ?? (first && { staffId: first.staffId, day: scale.days[0] ?? 0 });
  const drop = ({ from, to, dxPx }: Carried): void => {
    setCarry(undefined);
    if (!onMove) return;
    const isOwnDay = from.staffId === to.staffId && from.day === to.day;
    onMove(isOwnDay ? retimed(week, lines, from, dxPx, scale) : carried(week, lines, from, to));
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    const from = held.current;
    if (!from || !onMove) return;
    const dxPx = event.clientX - from.x;
    if (!carry && Math.abs(dxPx) + Math.abs(event.clientY - from.y) < DRAG_MIN_PX) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const day = scale.dayAt(event.clientX - frame.left);
    const person = week.people[Math.floor((event.clientY - frame.top - top) / ROW_HEIGHT)];
    if (person && day !== undefined) setCarry({ from: from.place, to: { staffId: person.staffId, day }, dxPx });
  };
  const onPointerUp = (): void => {
    held.current = undefined;
    if (carry) drop(carry);
  };
  /** Keys that act on the cell itself. */
  const act = (key: string, at: Place): boolean => {
    const isWorked = shiftAt(lines, at) !== undefined;
    if (carry && (key === "Enter" || key === " ")) drop(carry);
    else if (carry && key === "Escape") setCarry(undefined);
    else if (key === " " && onMove && isWorked) setCarry({ from: at, to: at, dxPx: 0 });
    else if (key === "Delete" && onMove && isWorked) onMove([at]);
    else if (key === "Enter" || key === " ") onSelect(at);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const at = carry?.to ?? placeOf(event.target);
    if (!at) return;
    const to = neighbour(week, scale, at, event.key);
    if (to) {
      setFocus(to);
      if (carry) setCarry({ ...carry, to });
      event.currentTarget.querySelector<SVGGElement>(`[data-place="${to.staffId}/${to.day}"]`)?.focus();
    }
    if (to || act(event.key, at)) event.preventDefault();
  };
  return {
    carry,
    tabStop,
    listeners: { onKeyDown, onPointerMove, onPointerUp, onPointerLeave: onPointerUp },
    onHold: (place: Place, x: number, y: number): void => {
      held.current = { place, x, y };
    },
    onPick: (place: Place): void => {
      setFocus(place);
      onSelect(place);
    },
  };
}

/** The cell that has the focus, however it came by it. */
function placeOf(target: EventTarget): Place | undefined {
  const place = target instanceof Element && target.closest("[data-place]")?.getAttribute("data-place");
  const [staffId, day] = place ? place.split("/") : [];
  return staffId === undefined || day === undefined ? undefined : { staffId, day: Number(day) };
}

/** The same day at another time: the shift of the outlet that is nearest to where the bar was let go. */
function retimed(week: Week, lines: Lines, place: Place, dxPx: number, scale: Scale): readonly Cell[] {
  const shift = shiftAt(lines, place);
  if (!shift) return [];
  const start = scale.dayX(place.day);
  const byMin = scale.minuteAt(place.day, start + dxPx) - scale.minuteAt(place.day, start);
  const template = nearestTemplate(week, place.day, shift.fromMin + byMin, shift.toMin + byMin);
  return template ? [{ ...place, shift: shiftOf(week, place.day, template, shift.post, shift.lunchMin) }] : [];
}

function neighbour({ people }: Week, { days }: Scale, { staffId, day }: Place, key: string): Place | undefined {
  const row = people.findIndex((person) => person.staffId === staffId);
  const column = days.indexOf(day);
  const at = (byRows: number, byColumns: number): Place | undefined => {
    const person = people[row + byRows];
    const to = days[column + byColumns];
    return person && to !== undefined ? { staffId: person.staffId, day: to } : undefined;
  };
  switch (key) {
    case "ArrowUp":
      return at(-1, 0);
    case "ArrowDown":
      return at(1, 0);
    case "ArrowLeft":
      return at(0, -1);
    case "ArrowRight":
      return at(0, 1);
    case "Home":
      return at(0, -column);
    case "End":
      return at(0, days.length - 1 - column);
    default:
      return undefined;
  }
}
