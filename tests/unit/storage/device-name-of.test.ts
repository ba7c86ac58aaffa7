import { expect, test } from "vitest";
import { deviceNameOf } from "../../../src/storage/device-name-of";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36",
    "Chrome on Mac",
  ],
  ["Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0", "Firefox on Android"],
  ["something else", "Browser"],
])("%s is %s", (userAgent, expected) => {
  expect(deviceNameOf(userAgent)).toBe(expected);
});
