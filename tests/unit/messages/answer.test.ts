import { expect, test, vi } from "vitest";
import { answering } from "../../../src/messages/answer";

const ORIGIN = "chrome-extension://our-id";
const OWN = { id: "our-id", base: `${ORIGIN}/` };
const listChanged = () => vi.fn(async () => null);
const answers = (answer = listChanged()) => ({
  "list-changed": answer,
  "clip-tab": async () => ({ is: "none" as const }),
});
const tab = { id: 1, url: "https://one.example/", title: "One", discarded: false };
const request = { request: "list-changed", question: null };

test.each([
  ["one of our pages", { id: "our-id", origin: ORIGIN }],
  ["one of our pages in Firefox, which tells only the address", { id: "our-id", url: `${ORIGIN}/popup/index.html` }],
])("a request from %s is answered", async (_who, sender) => {
  const answer = listChanged();

  await expect(answering(answers(answer), OWN)(request, sender)).resolves.toBeNull();
  expect(answer).toHaveBeenCalledOnce();
});

test("a question comes to whoever answers it as it was asked, without what is no part of it", async () => {
  const clipTab = vi.fn(async () => ({ is: "none" as const }));
  const answered = answering({ ...answers(), "clip-tab": clipTab }, OWN);
  const question = { entry: "a", tab };

  await answered({ request: "clip-tab", question: { ...question, more: true } }, { id: OWN.id, origin: ORIGIN });

  expect(clipTab).toHaveBeenCalledWith(question);
});

test.each([
  ["another extension", { id: "their-id", origin: "chrome-extension://their-id" }],
  ["a content script in a page", { id: "our-id", origin: "https://evil.example", url: "https://evil.example/" }],
  ["nobody known", {}],
])("a request from %s is not", (_who, sender) => {
  const answer = listChanged();

  expect(answering(answers(answer), OWN)(request, sender)).toBeUndefined();
  expect(answer).not.toHaveBeenCalled();
});

test.each([
  undefined,
  null,
  "list-changed",
  {},
  { request: "unknown" },
  { request: "toString" },
  { request: ["list-changed"] },
  { request: "list-changed", question: "another" },
  { request: "clip-tab", question: null },
  { request: "clip-tab", question: { entry: "", tab: { id: 1, url: "", title: "", discarded: false } } },
  { request: "clip-tab", question: { entry: "a", tab: { id: "1", url: 7, title: null, discarded: false } } },
])("%j is no request", (message) => {
  expect(answering(answers(), OWN)(message, { id: OWN.id, origin: ORIGIN })).toBeUndefined();
});
