import type { PhrasingContent, Root, RootContent } from "mdast";

/** A tree as plain text, for places that take nothing else: links are words with their address behind them. */
export function treeToPlainText({ children }: Root): string {
  const text = children.map((node) => blockText(node)).filter(Boolean);
  return text.length > 0 ? `${text.join("\n\n")}\n` : "";
}

function blockText(node: RootContent): string {
  switch (node.type) {
    case "heading":
    case "paragraph":
      return spansText(node.children);
    case "blockquote":
      return indented(node.children.map(blockText).join("\n\n"), "> ");
    case "list": {
      const first = node.start ?? 1;
      const items = node.children.map((item, at) => {
        const mark = node.ordered ? `${first + at}. ` : "- ";
        const inside = item.children.map(blockText).join("\n");
        return mark + indented(inside, " ".repeat(mark.length)).trimStart();
      });
      return items.join("\n");
    }
    case "code":
      return indented(node.value, "    ");
    case "thematicBreak":
      return "* * *";
    default:
      return "";
  }
}

function indented(text: string, by: string): string {
  return text.replace(/^/gm, by).replace(/[ \t]+$/gm, "");
}

function spansText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
        case "inlineCode":
          return node.value;
        case "emphasis":
        case "strong":
          return spansText(node.children);
        case "break":
          return "\n";
        case "link": {
          const words = spansText(node.children);
          return words === node.url ? words : `${words} (${node.url})`;
        }
        case "image":
          return node.alt ? `${node.alt} (${node.url})` : node.url;
        default:
          return "";
      }
    })
    .join("");
}
