import type { Page } from "puppeteer-core";
import { byRole, press, waitForStatus } from "../../../scripts/drive/by-role";
import type { Document } from "../../../src/replica/document";
import { draftFile } from "../../unit/support/draft-files";

/** Pastes a draft file with these documents into the settings and merges it, as an editor does on another device. */
export async function importDraft(settings: Page, ...documents: readonly Document[]): Promise<void> {
  await pasteInto(settings, "Paste a draft file", await draftFile(...documents));
  await press(settings, "Preview import");
  await press(settings, "Merge");
  await waitForStatus(settings, "Merged");
}

/** Puts a text into a field in the place of what is there, as pasting does: at once, with one input event. */
export async function pasteInto(page: Page, name: string, text: string): Promise<void> {
  const field = await byRole<HTMLTextAreaElement>(page, "textbox", name);
  await field.evaluate((area, pasted) => {
    area.focus();
    area.select();
    document.execCommand("insertText", false, pasted);
  }, text);
}
