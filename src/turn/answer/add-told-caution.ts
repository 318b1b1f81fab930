import { nameOfStep } from '../../domain/memory';
import { whyNotServed } from '../../domain/served';
import { mentionsThing } from '../readers/find-things';
import { WHO_SHOULD_NOT } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { shorten } from './answer-both';
import { toDialogTurn } from './answer-one';
import { conditionsTold } from './told-facts-first';

/** Headings that list what may be taken or done, where a condition that was told may rule something out. */
const LISTS: ReadonlySet<string> = new Set(['treatments', 'medicines']);

/** Headings on a treatment that somebody may think of having. */
const OF_ONE: ReadonlySet<string> = new Set(['definition', 'effectiveness']);

/**
 * Adds what the pages say on a condition that was told ("my mum is 78 and diabetic") to an answer that lists treatments:
 * the paragraph of the first treatment that names it among those who should ask first. An answer on one treatment gets
 * that of its own page.
 *
 * @param decision the decision on the message
 * @returns the decision as it is if no condition was told, no page names it, or that was shown before
 */
export function addToldCaution(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const [head, ...others] = decision.replies;
  if (head.kind !== 'answer' || others.length > 0) return decision;
  const own = knowledge.library.page(head.page ?? '');
  const isOfOne = own?.kind === 'treatment' && OF_ONE.has(head.heading);
  if (!isOfOne && !LISTS.has(head.heading)) return decision;
  const told = conditionsTold(talk, knowledge);
  const tells = (text: string) => told.some((names) => mentionsThing(text, names));
  if (told.length === 0 || head.paragraphs.some(tells)) return decision;
  const { library, dialogs } = knowledge;
  const turn = toDialogTurn(WHO_SHOULD_NOT, [], talk);
  const condition = library.page(library.packs[0] ?? '');
  const all = [...(condition ? [condition] : []), ...library.pages('treatment')];
  const pages = isOfOne ? [own] : all;
  for (const page of pages.filter((each) => whyNotServed(each, turn.today) === undefined)) {
    const text = page.sections
      .get(WHO_SHOULD_NOT)
      ?.steps.flat()
      .find((each) => tells(each.text))?.text;
    if (text === undefined) continue;
    if (talk.memory.told?.includes(nameOfStep({ topic: page.topic, heading: WHO_SHOULD_NOT }, 0))) return decision;
    const result = dialogs.forIntent(WHO_SHOULD_NOT)({ ...turn, topics: [page.topic], leadOf: () => text }, library);
    if (!('reply' in result) || result.reply.kind !== 'answer') return decision;
    return {
      ...decision,
      replies: [
        { ...head, suggestions: [] },
        { ...shorten(result.reply), suggestions: head.suggestions },
      ],
    };
  }
  return decision;
}
