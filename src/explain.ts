import type { Content } from './content/load-content';
import { rank } from './domain/disposition';
import type { Memory } from './domain/memory';
import type { OtherLanguage } from './domain/other-language';
import type { RaisedFlag, Screening } from './domain/red-flag';
import type { LevelLine, Rule } from './domain/rule-book';
import type { TurnFacts } from './domain/turn';
import type { Screen } from './safety/screen';
import type { ReadWords } from './safety/words/read-words';
import { cutTokens } from './text/cut-tokens';
import { tongueOf } from './text/other-words';
import { currentSigns } from './turn/begin-talk';
import { isReport, raiseOnThirdReport } from './turn/danger/raise-on-third-report';

const NONE = '-';

/** One turn to explain: what was typed, what was remembered before it, what came of it. */
export interface Explained {
  readonly text: string;
  readonly memory: Memory;
  readonly now: number;
  readonly facts: TurnFacts;
}

/** The screen, and the reader that gives the words it sees in a message. */
export interface Explaining {
  readonly screen: Screen;
  readonly readWords: ReadWords;
}

/**
 * What the screen and the classifier saw in one message, as lines of text: rule, matched words, modifiers, the line
 * that decided the level, reason, source. It is shown to the person at the terminal who typed the message, and never
 * logged.
 */
export function explain(turn: Explained, { screen, readWords }: Explaining, content: Content): string {
  const { facts } = turn;
  const { screening, earlier } = readAgain(turn, screen);
  const words = readWords(turn.text).map((word) => word.text);
  const known = new Set([...earlier, ...screening.signs]);
  const flags = screening.flags.flatMap((flag) => {
    const other = content.languages.find(({ code }) => code === flag.language);
    const rule = (other ?? content.ruleBook).rules.find((each) => each.id === flag.rule);
    return [
      ...seen(flag, other ? wordsIn(other, turn.text) : words),
      ...(rule ? why(flag, rule, known, content) : [`    level    ${flag.level}, ${flag.because ?? NONE}`]),
    ];
  });
  const signs = known.size > 0 ? [`  signs ${[...known].map((sign) => told(sign, screening)).join(', ')}`] : [];
  const { intent, topic, confidence, outcome, disposition, contentVersion } = facts;
  const sure = confidence?.toFixed(2) ?? NONE;
  const understood = `  intent ${intent ?? NONE}, topic ${topic ?? NONE}, confidence ${sure}, ${outcome}, level ${disposition}`;
  const version = `  content ${contentVersion}`;
  return [...flags, ...signs, understood, version].map((line) => `${line}\n`).join('');
}

/** Reads the message as the turn does, with the signs and reports of earlier messages. */
function readAgain({ text, memory, now }: Explained, screen: Screen) {
  const earlier = currentSigns(memory, now);
  const { screening } = screen({ text }, earlier);
  return { screening: raiseOnThirdReport(screening, memory.reports ?? {}, isReport(text)), earlier };
}

function seen(
  { presentation, level, rule, spans, modifiers }: RaisedFlag,
  words: readonly string[],
): readonly string[] {
  const matched = spans.map(({ from, to }) => `"${words.slice(from, to + 1).join(' ')}"`).join(' ');
  return [
    `  ${presentation} ${level} ${rule}`,
    `    words    ${matched || NONE}`,
    `    modifier ${modifiers.join(', ') || NONE}`,
  ];
}

/** The words of a message as read in another language. */
function wordsIn({ tongue }: OtherLanguage, text: string): readonly string[] {
  const tokens = cutTokens(text);
  const { formsFor, words } = tongueOf(tongue);
  return words(tokens, tokens.distinct.map(formsFor)).map((word) => word.text);
}

function why(flag: RaisedFlag, rule: Rule, known: ReadonlySet<string>, { ruleBook }: Content): readonly string[] {
  const works = rule.cites.map((id) => {
    const { title, where, year, checked } = ruleBook.sources.get(id) ?? {};
    return [id, title, where, year, checked === false && 'unchecked'].filter(Boolean).join(', ');
  });
  return [
    ...conditions(flag, rule, known).map((line) => `    level    ${line}`),
    `    reason   ${rule.title} (${rule.catalogue}). ${rule.reason}`,
    ...works.map((work) => `    source   ${work}`),
  ];
}

/** The lines of the rule that decided its level: a combination of signs, a `when` or `all` line, or its own level. */
function conditions(flag: RaisedFlag, rule: Rule, known: ReadonlySet<string>): readonly string[] {
  const line = decidingLine(rule, known);
  const holds = line && [...line.when, ...line.all].filter((sign) => known.has(sign)).join(' + ');
  const combined = flag.because !== holds && rule.combine.some((signs) => signs.join(' + ') === flag.because);
  const isOther = flag.because !== undefined && flag.because !== holds && !combined;
  return [
    ...(combined ? [`raised by combine [${flag.because}]`] : []),
    line ? `${line.level} by ${written(line)}: ${holds}` : `${rule.level}, the rule's own`,
    ...(isOther ? [`${flag.level}, ${flag.because}`] : []),
  ];
}

/** The first of the highest lines that apply, as the screen chooses it. */
function decidingLine(rule: Rule, known: ReadonlySet<string>): LevelLine | undefined {
  const holding = rule.levels.filter(
    ({ when, all }) =>
      (when.length === 0 || when.some((sign) => known.has(sign))) && all.every((sign) => known.has(sign)),
  );
  return holding.reduce<LevelLine | undefined>(
    (most, line) => (rank(line.level) > rank(most?.level ?? rule.level) ? line : most),
    undefined,
  );
}

function written({ when, all }: LevelLine): string {
  return [
    ...(when.length > 0 ? [`when [${when.join(', ')}]`] : []),
    ...(all.length > 0 ? [`all [${all.join(', ')}]`] : []),
  ].join(' and ');
}

function told(sign: string, { signs }: Screening): string {
  return signs.includes(sign) ? sign : `${sign} (earlier)`;
}
