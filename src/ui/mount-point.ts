/** The element a page is rendered into. Sets the page's title on the way. */
export function mountPoint(title: string): Element {
  document.title = title;
  const app = document.getElementById("app");
  if (!app) throw new Error("the page has no #app");
  return app;
}
