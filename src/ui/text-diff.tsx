import { wordDiff } from "./word-diff";

/**
 * A text, with what differs from another marked: `side` says which of the two is shown. The marks are elements that
 * assistive technology tells, not colours alone.
 */
export function TextDiff({ before, after, side }: { before: string; after: string; side: "before" | "after" }) {
  const hidden = side === "before" ? "new" : "gone";
  return (
    <span dir="auto" class="text-diff">
      {wordDiff(before, after)
        .filter(({ kind }) => kind !== hidden)
        .map(({ kind, text }, at) => {
          if (kind === "same") return text;
          const Mark = kind === "gone" ? "del" : "ins";
          return <Mark key={`${at} ${kind}`}>{text}</Mark>;
        })}
    </span>
  );
}
