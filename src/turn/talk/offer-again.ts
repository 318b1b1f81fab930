import type { IntentName, Meaning } from '../../domain/names';
import type { Suggestion } from '../../domain/reply';
import { whyNotServed } from '../../domain/served';
import type { Knowledge } from './knowledge';

/**
 * Offers a parked question (one set aside while a danger was handled) as a button. Without one it offers the questions
 * of the greeting; while the bot is closed, nothing.
 */
export function offerAgain(parked: Meaning | undefined, now: number, knowledge: Knowledge): readonly Suggestion[] {
  return offerIntents(parked ? [parked.intent] : knowledge.library.phrase('greeting').offers, now, knowledge, parked);
}

/**
 * Makes one button per intent, skipping those whose page is not served today.
 * @param parked supplies the topic of the buttons; without it they are about the first condition
 * @returns no buttons while the bot is closed
 */
export function offerIntents(
  intents: readonly IntentName[],
  now: number,
  { library, isClosed }: Knowledge,
  parked?: Meaning,
): readonly Suggestion[] {
  if (isClosed) return [];
  return intents.flatMap((name): readonly Suggestion[] => {
    const intent = library.intent(name);
    const page = library.page(parked?.topic ?? library.packs[0] ?? '');
    const today = new Date(now).toISOString().slice(0, 10);
    if (!intent || !page || whyNotServed(page, today) !== undefined) return [];
    const words = library.packs.includes(page.topic) && intent.askCondition ? intent.askCondition : intent.ask;
    return [
      { say: words.replace('{topic}', page.label).replace('{condition}', page.label), intent: name, topic: page.topic },
    ];
  });
}
