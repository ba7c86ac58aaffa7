import type { Clip } from "../src/draft/issue";
import { wordCount } from "../src/draft/markdown-edit";
import { parseWebLink } from "../src/draft/web-link";
import { BlurbField } from "../src/ui/blurb-field";
import { EmojiCell } from "../src/ui/emoji/emoji-cell";
import { TextField } from "../src/ui/fields";
import { t, tCount } from "../src/ui/i18n";
import { useNotices } from "../src/ui/notices";
import { useOpenWhileFocused } from "../src/ui/use-open";
import { useTypedText } from "../src/ui/use-typed-text";
import type { ListActions } from "./list-actions";

/** A clip, written in place: its emoji, its blurb, and one small line with its title and link. */
export function ClipEntry({ clip, actions }: { clip: Clip; actions: ListActions }) {
  const notices = useNotices();
  const { edits, saveState, language, source } = actions;
  const { isOpen, ...whileFocused } = useOpenWhileFocused();
  const saving = (field: "title" | "emoji" | "blurb") => (text: string) => {
    edits.typeClip(clip.id, { [field]: text });
    return text;
  };
  const [title, typeTitle] = useTypedText(clip.title, saveState, saving("title"));
  const [emoji, typeEmoji] = useTypedText(clip.emoji, saveState, saving("emoji"));
  const [blurb, typeBlurb] = useTypedText(clip.blurb, saveState, saving("blurb"));
  const [link, typeLink, leaveLink] = useTypedText(clip.link ?? "", saveState, (text) => {
    const parsed = parseWebLink(text);
    if (parsed === null) notices.warn(t("errorLink"));
    else edits.typeClip(clip.id, { link: parsed });
    return parsed;
  });
  return (
    <div class="clip-fields" {...whileFocused}>
      <EmojiCell
        value={emoji}
        onInput={typeEmoji}
        headline={{ title, blurb }}
        source={isOpen ? source : null}
        language={language}
        used={() => actions.usedEmoji(clip.id)}
      />
      <div class="entry-body">
        <BlurbField
          label={t("blurb")}
          value={blurb}
          onInput={typeBlurb}
          language={language}
          placeholder={t("blurbEmpty")}
          isLabelUnseen
        />
        <div class="entry-line">
          <TextField label={t("title")} value={title} onInput={typeTitle} placeholder={t("title")} isLabelUnseen />
          <TextField
            label={t("link")}
            value={link}
            onInput={typeLink}
            onBlur={leaveLink}
            inputMode="url"
            prose={false}
            invalid={parseWebLink(link) === null}
            placeholder="https://"
            isLabelUnseen
          />
          {isOpen && <span class="hint word-count">{tCount("words", wordCount(blurb, language))}</span>}
        </div>
      </div>
    </div>
  );
}
