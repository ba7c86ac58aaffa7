import ai from "./ai.json";
import animals from "./animals.json";
import announcements from "./announcements.json";
import business from "./business.json";
import byEmoji from "./by-emoji.json";
import code from "./code.json";
import countries from "./countries.json";
import culture from "./culture.json";
import design from "./design.json";
import food from "./food.json";
import health from "./health.json";
import infrastructure from "./infrastructure.json";
import languages from "./languages.json";
import media from "./media.json";
import nature from "./nature.json";
import people from "./people.json";
import projects from "./projects.json";
import qualities from "./qualities.json";
import security from "./security.json";
import society from "./society.json";
import sport from "./sport.json";
import tales from "./tales.json";
import things from "./things.json";
import travel from "./travel.json";
import web from "./web.json";

/** A thing that newsletters talk about. */
export interface Topic {
  /** Words for it, in any of their forms, the most telling first. Two words are found where they stand side by side. */
  readonly words: readonly string[];
  /** The emoji that editors set beside it, the likeliest first. */
  readonly emoji: readonly string[];
  /** Whether it is said of anything at all, as "new" and "release" are, and so says little of what a page is about. */
  readonly isOfAnything: boolean;
}

function topics(lines: readonly string[][], isOfAnything: boolean): Topic[] {
  return lines.map(([words = "", emoji = ""]) => ({
    words: words.split(", "),
    emoji: emoji.split(" "),
    isOfAnything,
  }));
}

/** What link newsletters talk about, and the emoji their editors set beside it. */
export const TOPICS: readonly Topic[] = [
  ...topics(announcements, true),
  ...topics(ai, false),
  ...topics(animals, false),
  ...topics(business, false),
  ...topics(code, false),
  ...topics(countries, false),
  ...topics(culture, false),
  ...topics(food, false),
  ...topics(health, false),
  ...topics(infrastructure, false),
  ...topics(design, false),
  ...topics(languages, false),
  ...topics(media, false),
  ...topics(nature, false),
  ...topics(people, false),
  ...topics(qualities, false),
  ...topics(security, false),
  ...topics(byEmoji, false),
  ...topics(society, false),
  ...topics(sport, false),
  ...topics(tales, false),
  ...topics(projects, false),
  ...topics(things, false),
  ...topics(travel, false),
  ...topics(web, false),
];
