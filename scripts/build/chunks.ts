/**
 * Which modules share a file. Left alone, the bundler cuts a file for every set of pages that share a module: a dozen
 * small ones, each of which costs the popup a request of several milliseconds. Two are enough: what the popup shows, and
 * what stands behind them (but not the content script, which would read whatever page it is loaded into, not what only
 * imports need, and not what the popup's first script keeps words with before anything else is loaded). `draft/` and
 * others hold small modules that fields need before there is anything behind them; a test sees that the popup's form
 * brings along nothing of what stands behind it.
 */
export const CHUNKS = [
  // What the bundler wraps around each dynamic import; in another file it would bring that file along.
  { name: "preload", test: /vite\/preload-helper/, priority: 3 },
  {
    name: "ui",
    test: /node_modules\/(preact|webextension-polyfill)\/|src\/ui\/(?!preview|rendered|bytes-text|save-file|text-diff|title-from|use-commands|use-open|use-typed|vnode-cache|window-tabs|word-diff)[^/]+$|src\/ui\/stored\/(follow-issue|unchanged-entries)|src\/storage\/errors|src\/draft\/(web-link|grapheme|plain-words|markdown-edit|emoji\/(completion|emoji-form|emoji-names))\.ts|rolldown\/runtime/,
    priority: 2,
  },
  {
    name: "engine",
    test: /node_modules\/(idb|fractional-indexing)\/|src\/(messages|ui\/stored)\/|src\/storage\/(?!first-words|sync\/|mirror\/(heal|mirror-records|parse-items|table)\.)|src\/capture\/(?!read-page|page\/)|src\/replica\/(?!merge)|src\/draft\/(?!combine|resolve|restore|checks|suggested-title|emoji\/(suggest|topics|words))/,
    priority: 1,
  },
];
