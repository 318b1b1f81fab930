import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { IntentName } from '../src/domain/names';
import type { Suggestion } from '../src/domain/reply';
import { leadsSomewhere } from '../src/domain/served';
import { fallback } from './fallback';
import { notServed } from './not-served';
import { pickPage, specificFirst } from './pick-page';
import { askAbout, offer } from './suggest';

/** Intents of the talk itself: "did you mean: hello?" helps nobody. */
const SMALL_TALK: ReadonlySet<IntentName> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'out-of-scope',
  'feedback',
  'cancel',
  'restart',
  'repeat',
  'more',
  'simpler',
  // Its answer is that nobody here can give one.
  'personal-advice',
]);

/** "Did you mean…": at most three choices, each of which the bot can answer. */
export function clarify(intents: readonly IntentName[], turn: DialogTurn, library: Library): DialogResult {
  const pages = turn.topics.flatMap((topic) => library.page(topic) ?? []);
  const [named] = specificFirst(pages, library);
  const instead = named && notServed(named, turn, library);
  if (instead) return instead;
  const choices = intents
    .filter((intent) => !SMALL_TALK.has(intent))
    .slice(0, 3)
    .flatMap((intent) => choice(intent, turn, library))
    .filter((suggestion) => leadsSomewhere(suggestion, turn.today, library));
  if (choices.length === 0) return fallback(turn, library);
  const { paragraphs } = library.phrase('clarify');
  return {
    reply: { kind: 'question', outcome: 'clarify', paragraphs, suggestions: choices, lines: [] },
    remember: { misses: turn.memory.misses, ...(named && { topic: named.topic }) },
  };
}

function choice(intent: IntentName, turn: DialogTurn, library: Library): readonly Suggestion[] {
  const picked = pickPage(turn, intent, library);
  const asked = picked?.isExact ? askAbout(intent, picked.page, library) : undefined;
  return asked ? [asked] : offer([intent], library);
}
