import type { DialogResult } from '../domain/dialog';
import type { Section } from '../domain/page';
import { stem } from '../text/stem';
import { led } from './not-again';
import type { Parts } from './parts';
import { plainWords } from './plain-words';
import type { Talk } from './talk';

/** "Does turmeric help?": where what is shown has no word of the thing that was asked about, that is said first. */
export function withHonestLead(result: DialogResult, { utterance }: Talk, { library, readers }: Parts): DialogResult {
  if ('asks' in result || result.reply.kind !== 'answer') return result;
  const { reply } = result;
  const section = library.page(reply.page ?? '')?.sections.get(reply.heading);
  if (!section) return result;
  const asked = plainWords(utterance.text);
  const stems = asked.map(stem);
  const missing = readers.words.particular.flatMap((names) => {
    const thing = asked[stems.findIndex((each) => names.some((name) => stem(name) === each))];
    return thing === undefined || tells(section, names) ? [] : [thing];
  });
  return missing[0] === undefined ? result : led(result, library.say('no-word', { thing: missing[0] }));
}

function tells(section: Section, names: readonly string[]): boolean {
  const said = stemsOf(section);
  return names.some((name) => said.has(stem(name)));
}

/** Stems of the words of sections, each worked out when it is first shown. */
const known = new WeakMap<Section, ReadonlySet<string>>();

function stemsOf(section: Section): ReadonlySet<string> {
  const before = known.get(section);
  if (before) return before;
  const said = new Set(section.steps.flatMap((step) => step.flatMap(({ text }) => plainWords(text).map(stem))));
  known.set(section, said);
  return said;
}
