import { expect, test, vi } from "vitest";
import { recentIn } from "../../../src/ui/emoji/recent-emoji";

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
  };
}

test("the emoji chosen last come first, each once, and no more than stand in a line", () => {
  const kept = storage();
  const recent = recentIn(() => kept, vi.fn());
  expect(recent.read()).toEqual([]);
  for (const emoji of ["🎉", "👩🏽‍💻", "🔐\ufe0f", "🔐", "🎉"]) recent.remember(emoji);
  expect(recentIn(() => kept, vi.fn()).read()).toEqual(["🎉", "🔐", "👩🏽‍💻"]);

  for (const emoji of "🍎🍐🍊🍋🍌🍉🍇🍓") recent.remember(emoji);
  expect(recent.read()).toEqual([..."🍓🍇🍉🍌🍋🍊🍐🍎"]);
});

test("where the browser refuses its storage none are remembered, which is told", () => {
  const failed = vi.fn();
  const refused = new DOMException("denied", "SecurityError");
  const recent = recentIn(() => {
    throw refused;
  }, failed);
  recent.remember("🎉");

  expect(recent.read()).toEqual([]);
  expect(failed).toHaveBeenCalledWith(refused);
});
