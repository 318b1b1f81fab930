import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { hasIntentWords } from '../meaning/require-intent-words';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/**
 * The intents that a message may mean, for a "did you mean" question. Pregnancy, cancer and emergencies are offered
 * only if the message mentions them, so that nobody is frightened without cause.
 */
export function clarificationIntents(
  { best, runnersUp }: Classification,
  text: string,
  knowledge: Knowledge,
): readonly IntentName[] {
  const { words } = knowledge.readers;
  const said = plainWords(text).map(stem);
  const isOffered = (intent: IntentName) =>
    words.onlyIfNamed.get(intent) === undefined || said.some((word) => words.onlyIfNamed.get(intent)?.has(word));
  return [best, ...runnersUp]
    .map(({ intent }) => intent)
    .filter((intent) => isOffered(intent) && hasIntentWords(intent, text, knowledge));
}
