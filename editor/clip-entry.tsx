import type { Clip } from "../src/draft/issue";
import { parseWebLink } from "../src/draft/web-link";
import { EmojiField, TextArea, TextField } from "../src/ui/fields";
import { t } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { type SaveState, useTypedText } from "../src/ui/use-typed-text";
import type { Edits } from "./use-edits";

interface ClipEntryProps {
  readonly clip: Clip;
  readonly edits: Edits;
  readonly saveState: SaveState;
}

/** A clip, written in place. */
export function ClipEntry({ clip, edits, saveState }: ClipEntryProps) {
  const notices = useNotices();
  const [title, typeTitle] = useTypedText(clip.title, saveState, (text) => edits.typeClip(clip.id, { title: text }));
  const [emoji, typeEmoji] = useTypedText(clip.emoji, saveState, (text) => edits.typeClip(clip.id, { emoji: text }));
  const [blurb, typeBlurb] = useTypedText(clip.blurb, saveState, (text) => edits.typeClip(clip.id, { blurb: text }));
  const [link, typeLink] = useTypedText(clip.link ?? "", saveState, (text) => {
    const parsed = parseWebLink(text);
    if (parsed === null) notices.warn(t("errorLink"));
    else edits.typeClip(clip.id, { link: parsed });
  });
  return (
    <div class="clip-fields">
      <EmojiField label={t("emoji")} value={emoji} onInput={typeEmoji} />
      <TextArea label={t("blurb")} value={blurb} onInput={typeBlurb} />
      <TextField label={t("title")} value={title} onInput={typeTitle} />
      <TextField
        label={t("link")}
        value={link}
        onInput={typeLink}
        inputMode="url"
        prose={false}
        invalid={parseWebLink(link) === null}
      />
    </div>
  );
}
