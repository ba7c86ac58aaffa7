/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
  "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its just me more most my no not now of off on one or our out over own she should so some than that the their them then there these they this those to too up us use used using was we were what when where which while who why will with would you your via about after all also any because before between both each few first here other such through under until very again against during per s t re ve ll don".split(
    " ",
  ),
);

/** The words that say most about a headline, though they are small. */
const KEPT = new Set(["new", "no", "how", "why", "first"]);

const SAME: Readonly<Record<string, string>> = {
  k8s: "kubernetes",
  colour: "color",
  colours: "color",
  pods: "pod",
  logs: "log",
  apis: "api",
  llms: "llm",
  agents: "agent",
  postgres: "postgres",
  children: "child",
  men: "man",
  women: "woman",
};

/** A word without its endings, so that "released", "releases" and "releasing" are one. English; other words stay whole. */
export function stem(word: string): string {
  const known = SAME[word];
  if (known !== undefined) return known;
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const bare = word
    .replace(/(ss)es$/, "$1")
    .replace(/ies$/, "y")
    .replace(/([^aeious])s$/, "$1")
    .replace(/([aeiou])s$/, "$1")
    .replace(/(\w{3,})ing$/, "$1")
    .replace(/(\w{3,})ed$/, "$1")
    .replace(/(\w{3,})(ation|ment|ness|ity)$/, "$1")
    .replace(/([bdfgklmnprtz])\1$/, "$1");
  return bare.length >= 3 ? bare.replace(/e$/, "") : word;
}

/** Where names that were written together come apart: `snowflakeConnection`, `HTTPServer`, `chat_input`, `st.slider`. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[._]/u;

/** A text with the parts of its joined names beside them, but for names known by themselves, as "JavaScript" is. */
export function takeApart(text: string, isKnown: (stem: string) => boolean): string {
  return text.replace(/\p{L}[\p{L}\p{N}._]+/gu, (name) => {
    const parts = name.split(SEAM).filter((part) => part.length > 1);
    return parts.length < 2 || isKnown(stem(name.toLowerCase())) ? name : [name, ...parts].join(" ");
  });
}

/** The stems of a text's words, in order, and pairs of neighbours, joined by a space. */
export function stemsOf(text: string): string[] {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .match(/[\p{L}\p{N}][\p{L}\p{N}+#.]*[\p{L}\p{N}+#]|[\p{L}\p{N}]/gu);
  const all = (words ?? []).map(stem);
  const single = all.filter((word, at) => !EMPTY.has(words?.[at] ?? "") || KEPT.has(word));
  const pairs = all.slice(1).map((word, at) => `${all[at]} ${word}`);
  return [...single, ...pairs];
}
