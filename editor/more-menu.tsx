import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../src/ui/i18n";
import { useLeft } from "../src/ui/use-left";

/** What is wanted now and then, behind one button. Whatever is done in it, or elsewhere, closes it; so does Escape. */
export function MoreMenu({ children }: { children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  useLeft(isOpen, details, () => setOpen(false));
  return (
    <details
      class="more"
      ref={details}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        details.current?.querySelector("summary")?.focus();
      }}
    >
      <summary>{t("moreWays")}</summary>
      <div class="menu">{children}</div>
    </details>
  );
}
