import { expect, test } from "vitest";
import { parseWebLink } from "../../../src/draft/web-link";

test.each([
  "https://example.org",
  "HTTP://Example.org/Path?q=1#there",
  "https://example.org/a_(b)?x=%zz&y=ü",
  "https://münchen.example/straße",
  "http://127.0.0.1:8080/",
])("%s is kept byte for byte", (address) => {
  expect(parseWebLink(address)).toBe(address);
  expect(parseWebLink(`  ${address}\n`)).toBe(address);
});

test.each([
  "",
  "example.org",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org",
  "file:///etc/passwd",
  "https://",
  "https:///",
  "http://exa mple.org/",
  "https://example.org/a b",
  "https://example.org/a\tb",
  "java\nscript:alert(1)",
  "https://[::1",
])("%j is refused", (address) => {
  expect(parseWebLink(address)).toBeNull();
});
