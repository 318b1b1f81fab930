import type { Library } from '../src/domain/library';
import { type Memory, wasTold } from '../src/domain/memory';
import type { IntentName } from '../src/domain/names';
import type { Page } from '../src/domain/page';
import type { Suggestion } from '../src/domain/reply';
import { whyNotServed } from '../src/domain/served';
import { OF_A_TREATMENT } from './heading-kinds';

/** As many buttons as a tired person will read. */
const AT_MOST = 3;

/** What people usually want to know next, by the kind of page. */
const NEXT: Readonly<Record<Page['kind'], readonly IntentName[]>> = {
  condition: [
    'definition',
    'causes',
    'treatments',
    'outlook',
    'symptoms',
    'activity',
    'diagnosis',
    'when-to-seek-care',
    'questions-for-the-doctor',
  ],
  cause: ['definition', 'symptoms', 'treatments', 'outlook', 'diagnosis', 'when-to-seek-care'],
  treatment: ['definition', 'effectiveness', 'side-effects', 'who-should-not', 'questions-for-the-doctor'],
};

/**
 * A button that asks one intent of one page, in the words of the intent's file; undefined if the page cannot answer it.
 */
export function askAbout(intent: IntentName, page: Page, library: Library): Suggestion | undefined {
  const asked = library.intent(intent);
  if (!asked || !page.sections.has(intent)) return undefined;
  const words = isCondition(page, library) && asked.askCondition ? asked.askCondition : wordsFor(intent, page, library);
  return { say: words.replace('{topic}', page.label).replace('{condition}', page.label), intent, topic: page.topic };
}

/** The same, in words that name the page: beside questions about other pages, "it" would be ambiguous. */
export function askByName(intent: IntentName, page: Page, library: Library): Suggestion | undefined {
  const asked = askAbout(intent, page, library);
  if (!asked) return undefined;
  const ask = wordsFor(intent, page, library);
  const say = ask.includes('{topic}')
    ? ask.replace('{topic}', page.label)
    : library.say('of-condition', { question: ask, topic: page.label });
  return { ...asked, say };
}

/** The group of things to do at home. Crutches have no side effects, and nobody has to avoid rest. */
const AT_HOME = 'without-drugs';

/**
 * The words that ask an intent of a page. An illness does not "work", and about rest or crutches one asks what to watch
 * for.
 */
function wordsFor(intent: IntentName, { kind, group }: Page, library: Library): string {
  const { ask = '', askCondition } = library.intent(intent) ?? {};
  if (kind !== 'treatment') return OF_A_TREATMENT.has(intent) ? (askCondition ?? ask) : ask;
  if (group !== AT_HOME) return ask;
  if (intent === 'side-effects') return library.say('ask-harm-at-home', { topic: '{topic}' });
  return intent === 'who-should-not' ? library.say('ask-who-at-home', { topic: '{topic}' }) : ask;
}

/** What people usually want to know of such a page, beginning behind what was just answered. */
function inTurn(page: Page, answered: IntentName): readonly IntentName[] {
  const order = NEXT[page.kind];
  const from = order.indexOf(answered) + 1;
  return [...order.slice(from), ...order.slice(0, from)];
}

/** The next questions about a page, without the one just answered. */
export function nextQuestions(page: Page, answered: IntentName, library: Library): readonly Suggestion[] {
  return inTurn(page, answered)
    .flatMap((intent) => (intent === answered ? [] : (askAbout(intent, page, library) ?? [])))
    .slice(0, AT_MOST);
}

/** The next questions about a page whose answers were not shown yet. */
export function untoldQuestions(
  page: Page,
  answered: IntentName,
  memory: Memory,
  library: Library,
): readonly Suggestion[] {
  return inTurn(page, answered)
    .filter((intent) => intent !== answered && !wasTold(memory, page.topic, intent))
    .flatMap((intent) => askAbout(intent, page, library) ?? []);
}

/** Buttons for the pages themselves ("Iloprost drip"), without pages that are not served today. */
export function choosePage(pages: readonly Page[], today: string): readonly Suggestion[] {
  return pages
    .filter((page) => whyNotServed(page, today) === undefined)
    .slice(0, AT_MOST)
    .map((page) => ({ say: capitalised(page.label), intent: 'definition', topic: page.topic }));
}

/** Buttons for intents that belong to no page, or to the first condition. */
export function offer(intents: readonly IntentName[], library: Library): readonly Suggestion[] {
  const condition = library.page(library.packs[0] ?? '');
  return intents.flatMap((name) => {
    const asked = condition && askAbout(name, condition, library);
    if (asked) return [asked];
    const intent = library.intent(name);
    return intent ? [{ say: intent.askCondition ?? intent.ask, intent: name }] : [];
  });
}

/** The "tell me more" button. */
export function moreButton(page: Page, library: Library): Suggestion {
  return { say: library.say('more-button'), intent: 'more', topic: page.topic };
}

/** The "show it again" button. */
export function repeatButton(page: Page, library: Library): Suggestion {
  return { say: library.say('again-button'), intent: 'repeat', topic: page.topic };
}

function isCondition(page: Page, library: Library): boolean {
  return library.packs.includes(page.topic);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
