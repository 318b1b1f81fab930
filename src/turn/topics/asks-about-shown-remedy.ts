import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import { stem } from '../../text/stem';
import { SIDE_EFFECTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from './page-names';

/** A longer message asks about what it names. */
const MAX_WORDS = 6;

/** Intents that may ask about a remedy which was just mentioned. */
const ASKED_OF_HELP: ReadonlySet<IntentName> = new Set([
  'who-should-not',
  'effectiveness',
  'personal-advice',
  'medicines',
  SIDE_EFFECTS,
]);

/**
 * True if a short question names a treatment that the harms shown last mention: "can I take paracetamol?", just after
 * paracetamol was said to help against an effect of the drip, is a question about the drip.
 */
export function asksAboutShownRemedy(
  intent: IntentName,
  topics: readonly TopicName[],
  text: string,
  { shown, topic }: Memory,
  { library }: Knowledge,
): boolean {
  const [named, ...others] = topics;
  const words = plainWords(text);
  if (shown?.heading !== SIDE_EFFECTS || named === undefined || others.length > 0 || named === topic) return false;
  const page = library.page(named);
  if (page?.kind !== 'treatment' || words.length > MAX_WORDS || !ASKED_OF_HELP.has(intent)) return false;
  const names = nameStems(page);
  const said = new Set(words.map(stem).filter((word) => names.has(word)));
  // What a talk has gone on from is still in view: the remedy may stand in an earlier part of the section.
  const told =
    library
      .page(shown.topic)
      ?.sections.get(shown.heading)
      ?.steps.slice(0, shown.step + 1) ?? [];
  return told.flat().some((each) => plainWords(each.text).some((word) => said.has(stem(word))));
}
