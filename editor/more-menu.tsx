import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../src/ui/i18n";
import { useLeft } from "../src/ui/use-left";

/** What is wanted now and then, behind one button. Whatever is done elsewhere closes it, and Escape. */
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
        const menu = event.currentTarget;
        // Asked of the element: that it was opened is told a moment later.
        if (event.key !== "Escape" || !menu.open) return;
        event.preventDefault();
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }}
    >
      <summary>{t("moreWays")}</summary>
      <div class="menu">{children}</div>
    </details>
  );
}
