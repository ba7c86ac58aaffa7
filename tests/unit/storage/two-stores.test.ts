import fc from "fast-check";
import { expect, test } from "vitest";
import type { Slot } from "../../../src/storage/unfinished";
import { link, newClip } from "../support/documents";
import { type KeptPage, NO_DATABASE, Profile } from "../support/mirror";
import { runs } from "../support/runs";

const slot = "no-address" as Slot;

/** What happens to a profile. `lose-database` and `lose-mirror` are skipped while the other store is behind. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("add" as const), page: fc.nat(2) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("edit" as const), page: fc.nat(2), clip: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), page: fc.nat(2), clip: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("add-alone" as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("lose-database" as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("lose-mirror" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("copying-fails" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("copying-works" as const) }) },
);

let profiles = 0;

/** Whether the library shows exactly what was acknowledged. `twice: false` never copies: the control. */
async function keepsEverything(steps: readonly { readonly do: string; page?: number; clip?: number }[], twice = true) {
  const profile = new Profile(`two-stores-${profiles++}`);
  const never = { loadHeal: async () => ({ heal: async () => Promise.reject(new Error("switched off")) }) };
  const open = () => Array.from({ length: 3 }, () => profile.page(twice ? {} : never));
  let pages: KeptPage[] = open();
  const page = (n = 0) => pages[n % pages.length] as KeptPage;
  /** The clips that were added and not removed, with their texts, by their titles. */
  const model = new Map<string, { issue: string; entry: string; blurb: string }>();
  let names = 0;
  const level = async () => {
    if (profile.area.failure) return false;
    await page().records.copied();
    return true;
  };
  const clips = [...model.keys()];
  for (const { do: what, page: at, clip } of steps) {
    const title = clips[(clip ?? 0) % Math.max(1, clips.length)] ?? "";
    const known = model.get(title);
    if (what === "add" || (what === "add-alone" && (await level()))) {
      const name = `clip-${names++}`;
      const { library } = what === "add" ? page(at) : profile.page(NO_DATABASE);
      const words = newClip({ title: name, link: link(`https://example.org/${name}`) });
      const { issue, entry } = await library.addClip(words, slot);
      model.set(name, { issue, entry, blurb: "" });
      clips.push(name);
      if (what === "add-alone") await level();
    } else if (what === "edit" && known) {
      const blurb = `text ${names++}`;
      await page(at).library.editClip(known.issue, known.entry, { blurb });
      model.set(title, { ...known, blurb });
    } else if (what === "remove" && known) {
      await page(at).library.removeEntries(known.issue, [known.entry]);
      model.delete(title);
    } else if (what === "restart") {
      profile.restart();
      pages = open();
    } else if (what === "lose-database" && (await level())) {
      await profile.loseDatabase();
      profile.restart();
      pages = open();
    } else if (what === "lose-mirror") {
      await page().library.draft();
      profile.area.items.clear();
      profile.restart();
      pages = open();
    } else if (what === "copying-fails") profile.area.failure = new Error("no room");
    else if (what === "copying-works") profile.area.failure = null;
  }
  const issues = await page().sync.documents();
  const shown = await Promise.all(issues.map(({ id }) => page().library.issue(id)));
  const texts = shown.flatMap((issue) =>
    (issue?.entries ?? []).map((entry) => (entry.kind === "clip" ? `${entry.title}: ${entry.blurb}` : "")),
  );
  return {
    shown: texts.toSorted(),
    acknowledged: [...model].map(([title, { blurb }]) => `${title}: ${blurb}`).toSorted(),
  };
}

test("whatever is lost of either store while the other is level, everything acknowledged is there", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { shown, acknowledged } = await keepsEverything(steps);
      expect(shown).toEqual(acknowledged);
    }),
    runs(150),
  );
});

test("without the mirror it is not, which shows that the faults are real", async () => {
  const { shown, acknowledged } = await keepsEverything([{ do: "add" }, { do: "lose-database" }], false);

  expect(acknowledged).toEqual(["clip-0: "]);
  expect(shown).toEqual([]);
});
