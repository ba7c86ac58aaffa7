import { useCallback, useRef, useState } from "preact/hooks";

/** Entries on their way, and before which entry they would be dropped; `null` for the end. */
export interface Dragging {
  readonly ids: readonly string[];
  readonly before: string | null;
}

/** Takes hold of entries at a pointer that was pressed on a handle. */
export type StartDrag = (event: PointerEvent & { readonly currentTarget: HTMLElement }, ids: readonly string[]) => void;

/** How near to the window's edge, in pixels, what is held there scrolls the list, and how far with each frame. */
const EDGE = 60;
const SCROLL = 12;

/**
 * Dragging entries of a list by pointer, whether mouse, pen or finger. Escape lets go where they were. The list's items
 * name themselves by `data-entry`.
 */
export function useDrag(onDrop: (ids: readonly string[], before: string | null) => void): {
  readonly dragging: Dragging | null;
  readonly start: StartDrag;
} {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const start = useCallback<StartDrag>((event, ids) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const list = handle.closest("ol");
    handle.setPointerCapture(event.pointerId);
    let target: { readonly before: string | null } | null = null;
    let point: { readonly x: number; readonly y: number } | null = null;
    const aim = (x: number, y: number) => {
      target = { before: placeAt(list, x, y) };
      setDragging({ ids, before: target.before });
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      point = { x: clientX, y: clientY };
      aim(clientX, clientY);
    };
    // With each frame, because what is held still at the edge goes on scrolling.
    const scroll = () => {
      if (point !== null && scrollNear(point.y)) aim(point.x, point.y);
      frame = requestAnimationFrame(scroll);
    };
    let frame = requestAnimationFrame(scroll);
    const end = (isDropped: boolean) => {
      cancelAnimationFrame(frame);
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", dropHere);
      handle.removeEventListener("pointercancel", letGo);
      document.removeEventListener("keydown", onEscape, true);
      setDragging(null);
      if (isDropped && target) drop.current(ids, target.before);
    };
    const dropHere = () => end(true);
    const letGo = () => end(false);
    const onEscape = (key: KeyboardEvent) => {
      if (key.key !== "Escape") return;
      key.stopPropagation();
      end(false);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", dropHere);
    handle.addEventListener("pointercancel", letGo);
    document.addEventListener("keydown", onEscape, true);
  }, []);
  return { dragging, start };
}

/** Scrolls where a height in the window is near its edge, and tells whether there was anything to scroll to. */
function scrollNear(y: number): boolean {
  const before = window.scrollY;
  if (y < EDGE) window.scrollBy(0, -SCROLL);
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
  return window.scrollY !== before;
}

/** The entry before which a point lies: in the upper half of one that one, in the lower half the next. */
function placeAt(list: HTMLElement | null, x: number, y: number): string | null {
  const items = [...(list?.children ?? [])] as HTMLElement[];
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-entry]");
  const item = under && items.includes(under) ? under : items.find((one) => one.getBoundingClientRect().bottom > y);
  if (!item) return null;
  const { top, height } = item.getBoundingClientRect();
  const at = items.indexOf(item) + (y > top + height / 2 ? 1 : 0);
  return items[at]?.dataset.entry ?? null;
}
