import type { Conflict } from "../../draft/conflicts";
import { plainWords } from "../../draft/plain-words";
import { canKeepAll, keepAll, keepOne } from "../../draft/resolve";
import type { Version } from "../../replica/version";
import type { Write } from "../../replica/write";
import type { Conflicted } from "../../storage/sync/conflict-reads";
import { t } from "../i18n";
import { momentText } from "../moment";
import { TextDiff } from "../text-diff";

const FIELD_NAMES = {
  title: "title",
  introduction: "introduction",
  blurb: "blurb",
  text: "heading",
  link: "link",
  emoji: "emoji",
  removed: "deletion",
} as const satisfies Record<Conflict["field"], string>;

interface ConflictCardProps {
  readonly conflicted: Conflicted;
  /** Makes the writes that decide it. */
  readonly onDecide: (writes: readonly Write[]) => void;
}

/** Texts that were written apart, side by side, and the ways to decide. */
export function ConflictCard({ conflicted: { conflict, entry, devices }, onDecide }: ConflictCardProps) {
  const [first, ...others] = conflict.versions;
  const name = entry && (entry.kind === "clip" ? entry.title || plainWords(entry.blurb) : entry.text);
  return (
    <article class="conflict">
      <p class="about">
        {t(FIELD_NAMES[conflict.field])}
        {name && <span dir="auto"> · {name}</span>}
      </p>
      {conflict.field === "removed" && <p>{t("deletedWhileEdited")}</p>}
      <div class="versions">
        {[first, ...others].map((version, at) => (
          <figure key={`${version.writer} ${version.counter}`}>
            <figcaption class="hint">{[devices[at], momentText(version.at)].filter(Boolean).join(" · ")}</figcaption>
            <p>
              <VersionText conflict={conflict} version={version} />
            </p>
            <button type="button" onClick={() => onDecide(keepOne(conflict, version.value))}>
              {at === 0 ? t("keepThis") : t("keepThat")}
            </button>
          </figure>
        ))}
      </div>
      {canKeepAll(conflict) && (
        <button type="button" onClick={() => onDecide(keepAll(conflict))}>
          {t("keepBoth")}
        </button>
      )}
    </article>
  );
}

function VersionText({ conflict, version }: { conflict: Conflict; version: Version }) {
  if (conflict.field === "removed") return <>{version.value === true ? t("versionDeleted") : t("versionKept")}</>;
  const [first, second] = conflict.versions;
  const isFirst = version === first;
  const other = isFirst ? (second ?? first) : first;
  const [own, theirs] = [String(version.value ?? ""), String(other.value ?? "")];
  return own === "" ? <em>{t("emptyText")}</em> : <TextDiff before={theirs} after={own} side="after" />;
}
