import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** The same form as Pasteup's popup and nothing behind it: what Preact alone costs. */
function Bare() {
  const [texts, setTexts] = useState<Record<string, string>>({});
  const blurb = useRef<HTMLTextAreaElement>(null);
  useEffect(() => blurb.current?.focus(), []);
  const type = (field: string) => (event: { currentTarget: { value: string } }) =>
    setTexts({ ...texts, [field]: event.currentTarget.value });
  return (
    <main>
      <form>
        {["Title", "Link", "Emoji"].map((name) => (
          <label key={name}>
            {name}
            <input value={texts[name] ?? ""} onInput={type(name)} />
          </label>
        ))}
        <label>
          Blurb
          <textarea ref={blurb} value={texts.Blurb ?? ""} onInput={type("Blurb")} />
        </label>
        <button type="submit">Add to issue</button>
      </form>
      <p role="status" />
      <ul />
      <button type="button">Copy Markdown</button>
      <button type="button">Open issue</button>
    </main>
  );
}

const app = document.getElementById("app");
if (app) render(<Bare />, app);
