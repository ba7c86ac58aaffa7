import { expect, test } from "vitest";
import { unwrap } from "../../../../src/draft/address/unwrap";

test.each([
  ["https://www.google.com/amp/s/www.example.org/a", "https://www.example.org/a", "amp"],
  [
    "https://www-example-org.cdn.ampproject.org/v/s/www.example.org/a?amp_js_v=1#aoh=2",
    "https://www.example.org/a?amp_js_v=1",
    "amp",
  ],
  ["https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa&sa=D", "https://example.org/a", "redirect"],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=1", "https://example.org/a", "redirect"],
  ["about:reader?url=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fexample.org%2Fa", "https://example.org/a", "reader"],
  ["view-source:https://example.org/a", "https://example.org/a", "reader"],
  [
    "chrome-extension://x/suspended.html#ttl=T&uri=https://example.org/a?b=1&c=2",
    "https://example.org/a?b=1&c=2",
    "suspended",
  ],
])("%s stands for %s", (address, inner, by) => {
  expect(unwrap(address)).toEqual({ address: inner, by });
});

test.each([
  "https://example.org/login?next=https%3A%2F%2Fexample.org%2Fa",
  "https://www.google.com/search?q=https://example.org",
  "https://www.google.com/url?q=javascript:alert(1)",
  "chrome-extension://x/page.html",
  "about:blank",
  "view-source:javascript:alert(1)",
  "",
])("%s stands for itself", (address) => {
  expect(unwrap(address)).toBeNull();
});
