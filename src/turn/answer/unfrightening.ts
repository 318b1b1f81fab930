import type { Classification } from '../../domain/classification';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { isSaid } from '../meaning/only-with';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';

/** What may have been meant; pregnancy, cancer and emergencies only where they were spoken of: nobody is frightened unasked. */
export function unfrightening(
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
    .filter((intent) => isOffered(intent) && isSaid(intent, text, knowledge));
}
