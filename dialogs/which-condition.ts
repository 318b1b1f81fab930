import type { Dialog, DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page } from '../src/domain/page';
import type { Answer, Suggestion } from '../src/domain/reply';
import { leadsSomewhere, whyNotServed } from '../src/domain/served';
import { askByName } from './suggest';

/** More conditions than this are no help to a tired person. */
const AT_MOST = 3;

/**
 * Wraps a dialog: before it, asks which condition is meant if that is open; after it, offers what else may be meant.
 */
export function whichFirst(dialog: Dialog): Dialog {
  return (turn, library) => whichCondition(turn, library) ?? offerOthers(dialog(turn, library), turn, library);
}

/** Asks which condition is meant if several are equally likely: all are named, or none is and none comes first. */
function whichCondition(turn: DialogTurn, library: Library): DialogResult | undefined {
  if (turn.intent === 'comparison') return undefined;
  const choices = asLikely(turn, library)
    .flatMap((page) => askByName(turn.intent, page, library) ?? [])
    .filter((choice) => leadsSomewhere(choice, turn.today, library))
    .slice(0, AT_MOST);
  if (choices.length < 2) return undefined;
  const { paragraphs } = library.phrase('which-condition');
  return {
    reply: { kind: 'question', outcome: 'clarify', paragraphs, suggestions: choices, lines: [] },
    remember: { misses: turn.memory.misses },
  };
}

function asLikely(turn: DialogTurn, library: Library): readonly Page[] {
  const named = turn.topics.flatMap((topic) => library.page(topic) ?? []);
  const conditions = named.filter((page) => isCondition(page, library));
  if (named.length > 0) return conditions.length === named.length ? conditions : [];
  return isBegun(turn) ? [] : library.foremost.flatMap((pack) => library.page(pack) ?? []);
}

/**
 * An answer that rests on a guess offers the same question for the other packs; an answer about a cause offers that
 * cause's own condition.
 */
function offerOthers(result: DialogResult, turn: DialogTurn, library: Library): DialogResult {
  if (!('reply' in result) || result.reply.kind !== 'answer') return result;
  const { reply } = result;
  const page = library.page(reply.page ?? '');
  if (!page) return result;
  const fuller = isCondition(page, library)
    ? undefined
    : library
        .counterparts(page.topic)
        .find((other) => isCondition(other, library) && whyNotServed(other, turn.today) === undefined);
  const suggestions = fuller
    ? [...reply.suggestions.slice(0, AT_MOST - 1), allAbout(fuller, library)]
    : [...reply.suggestions, ...sameOf(guessedFrom(page, turn, library), reply, library)];
  return { ...result, reply: { ...reply, suggestions } };
}

function allAbout({ label, topic }: Page, library: Library): Suggestion {
  return { say: library.say('fuller-button', { topic: label }), intent: 'definition', topic };
}

/** The question that was answered, asked about other pages. */
function sameOf(pages: readonly Page[], { heading, suggestions }: Answer, library: Library): readonly Suggestion[] {
  return pages
    .flatMap((page) => askByName(heading, page, library) ?? [])
    .filter(({ say }) => suggestions.every((offered) => offered.say !== say))
    .slice(0, AT_MOST - 1);
}

/** Pages of other packs that may have been meant too, if nothing was talked about before. */
function guessedFrom(page: Page, turn: DialogTurn, library: Library): readonly Page[] {
  if (isBegun(turn)) return [];
  if (turn.topics.some((topic) => library.packs.includes(topic))) return [];
  if (!isCondition(page, library)) return library.counterparts(page.topic);
  const others = turn.topics.length > 0 ? [] : library.packs.filter((pack) => pack !== page.pack);
  return others.flatMap((pack) => library.page(pack) ?? []);
}

function isCondition({ topic }: Page, { packs }: Library): boolean {
  return packs.includes(topic);
}

function isBegun({ memory }: DialogTurn): boolean {
  return memory.condition !== undefined || memory.topic !== undefined;
}
