import messages from "../../public/_locales/en/messages.json" with { type: "json" };

/** Stands in for the browser while the build renders a page: it knows the texts of the default language. */
const englishBrowser = {
  i18n: {
    getMessage(name: keyof typeof messages, values: string | readonly string[] = []): string {
      return messages[name].message.replace(/\$FIRST\$/, [values].flat()[0] ?? "");
    },
    getUILanguage: () => "en",
  },
};

export default englishBrowser;
