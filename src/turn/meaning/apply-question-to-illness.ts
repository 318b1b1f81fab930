import type { Memory } from '../../domain/memory';
import { bareName, type IntentName, packOf, type TopicName } from '../../domain/names';
import { EFFECTIVENESS, TREATMENT_INTENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** Words that apply the question about a treatment to an illness. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['for', 'in', 'with', 'against', 'at']);

/** A longer message asks something by itself. */
const MAX_WORDS = 6;

/**
 * Resolves a scrap that applies the last question about a treatment to an illness. "For AVN stage 2", after "does the
 * drip work?", asks about the drip in that illness, not about the illness.
 * @param text the question without its lead-in
 * @param named the topics in it
 * @returns undefined if the message is not such a scrap
 */
export function applyQuestionToIllness(
  text: string,
  named: readonly TopicName[],
  { topic, intent }: Memory,
  { library, readers }: Knowledge,
): { readonly intent: IntentName; readonly topics: readonly TopicName[] } | undefined {
  const [first = '', ...rest] = plainWords(text);
  const [illness, ...others] = named;
  const page = library.page(illness ?? '');
  const isScrap = PREPOSITIONS.has(first) && rest.length < MAX_WORDS && others.length === 0;
  const asks = rest.some((word) => readers.words.questions.begins.has(word));
  if (!isScrap || asks || !page || page.kind === 'treatment' || illness === undefined || topic === undefined)
    return undefined;
  if (library.page(topic)?.kind !== 'treatment') return undefined;
  const packs = [illness, ...library.counterparts(illness).map((each) => each.topic)].filter((each) =>
    library.packs.includes(each),
  );
  const alike = library.counterparts(topic).find((each) => packs.includes(packOf(each.topic)));
  const asked = intent !== undefined && TREATMENT_INTENTS.has(intent) ? intent : EFFECTIVENESS;
  const treatment = alike?.sections.has(asked) ? alike.topic : topic;
  return { intent: asked, topics: bareName(treatment) === bareName(illness) ? [treatment] : [treatment, illness] };
}
