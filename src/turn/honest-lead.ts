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
  for (const thing of thingsOf(readers.words.particular)) {
    const at = stems.findIndex((each) => thing.has(each));
    if (at >= 0 && !tells(section, thing)) return led(result, library.say('no-word', { thing: asked[at] ?? '' }));
  }
  return result;
}

function tells(section: Section, thing: ReadonlySet<string>): boolean {
  const said = stemsOf(section);
  return [...thing].some((name) => said.has(name));
}

/** Things by the stems of their names, worked out once for the content. */
const things = new WeakMap<readonly (readonly string[])[], readonly ReadonlySet<string>[]>();

function thingsOf(particular: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  const before = things.get(particular);
  if (before) return before;
  const stemmed = particular.map((names) => new Set(names.map(stem)));
  things.set(particular, stemmed);
  return stemmed;
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
