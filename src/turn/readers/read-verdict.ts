import { INCIDENT_KINDS, type IncidentKind } from '../../domain/incident';
import type { TalkWords } from '../../domain/talk-words';
import { patternReader } from '../../safety/pattern-reader';
import { type Language, tidyWords } from '../../text/words';

/** What a message calls the answer before it, such as wrong or unsafe; undefined for every other message. */
export type ReadVerdict = (text: string) => IncidentKind | undefined;

/** A longer message has more to say than that. */
const MAX_WORDS = 14;

/**
 * Creates the function that recognizes verdicts on an answer.
 *
 * @param words how people put verdicts
 * @param buttons the labels of the buttons that give a verdict
 */
export function verdictReader(
  { verdict }: TalkWords,
  buttons: Readonly<Record<IncidentKind, string>>,
  language: Language,
): ReadVerdict {
  const read = patternReader(
    INCIDENT_KINDS.map((kind) => ({ name: kind, match: verdict[kind] })),
    new Map(),
    language,
  );
  const tidy = (text: string) => tidyWords(text, language).map((word) => word.text);
  const said = INCIDENT_KINDS.map((kind) => tidy(buttons[kind]).join(' '));
  return (text) => {
    const words = tidy(text);
    const whole = words.join(' ');
    const tapped = INCIDENT_KINDS.find((_kind, at) => said[at] === whole);
    if (tapped || words.length > MAX_WORDS || text.includes('?')) return tapped;
    const found = read(text);
    return INCIDENT_KINDS.find((kind) => found.includes(kind));
  };
}
