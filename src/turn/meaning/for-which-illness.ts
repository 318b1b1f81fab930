import type { Memory } from '../../domain/memory';
import { bareName, type IntentName, packOf, type TopicName } from '../../domain/names';
import { OF_A_TREATMENT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** What carries what was asked of a treatment on to an illness. */
const CARRIES: ReadonlySet<string> = new Set(['for', 'in', 'with', 'against', 'at']);

/** A longer message asks something by itself. */
const FEW_WORDS = 6;

/** Whether a treatment works. */
const WORKS: IntentName = 'effectiveness';

/**
 * "For AVN stage 2", behind the success of a drip: the same of the drip in that illness, and not of the illness. In: what is
 * left of the question, the topics that it names, what is remembered, the knowledge. Out: what is asked and of what; nothing for others.
 */
export function forWhichIllness(
  text: string,
  named: readonly TopicName[],
  { topic, intent }: Memory,
  { library, readers }: Knowledge,
): { readonly intent: IntentName; readonly topics: readonly TopicName[] } | undefined {
  const [first = '', ...rest] = plainWords(text);
  const [illness, ...others] = named;
  const page = library.page(illness ?? '');
  const isScrap = CARRIES.has(first) && rest.length < FEW_WORDS && others.length === 0;
  const asks = rest.some((word) => readers.words.questions.begins.has(word));
  if (!isScrap || asks || !page || page.kind === 'treatment' || illness === undefined || topic === undefined)
    return undefined;
  if (library.page(topic)?.kind !== 'treatment') return undefined;
  const packs = [illness, ...library.counterparts(illness).map((each) => each.topic)].filter((each) =>
    library.packs.includes(each),
  );
  const alike = library.counterparts(topic).find((each) => packs.includes(packOf(each.topic)));
  const asked = intent !== undefined && OF_A_TREATMENT.has(intent) ? intent : WORKS;
  const treatment = alike?.sections.has(asked) ? alike.topic : topic;
  return { intent: asked, topics: bareName(treatment) === bareName(illness) ? [treatment] : [treatment, illness] };
}
