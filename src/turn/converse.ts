import type { Classification } from '../domain/classification';
import type { DialogResult, DialogTurn } from '../domain/dialog';
import { NO_MEMORY } from '../domain/memory';
import type { IntentName, TopicName } from '../domain/names';
import { nearestOf } from './nearest';
import type { Parts } from './parts';
import { ask } from './safety-talk';
import type { Decision, Talk } from './talk';
import { topicsOf, type Understood, understand } from './understand';

/** The intent of a message that only names a topic. */
const ABOUT = 'definition';

/** Classify, route, dialog: what a message means, who answers it, and the answer. */
export function converse(talk: Talk, parts: Parts): Decision {
  const understood = aboutBareTopic(understand(talk, parts), talk, parts);
  const intent = intentOf(understood);
  const turn = dialogTurn(intent ?? ABOUT, topicsOf(understood), talk);
  const result = route(understood, turn, parts);
  if ('asks' in result) return { ...ask(result.asks, [], talk, parts), ...(intent && { intent }) };
  return {
    ...remember(result, talk),
    ...(intent && { intent }),
    ...topicShown(result),
    ...confidenceOf(understood),
    ...nearestOf(understood),
    presentation: 'none',
  };
}

/** The question as a dialog sees it. */
export function dialogTurn(intent: IntentName, topics: readonly TopicName[], { memory, now }: Talk): DialogTurn {
  return { intent, topics, memory, today: new Date(now).toISOString().slice(0, 10) };
}

/** A message of hardly more words than a name ("and physio?") asks of it what was asked last, or else what it is. */
const BARE_WORDS = 4;

/** "How much ibuprofen" is short, and no question about what ibuprofen is. */
const NEVER_BARE: ReadonlySet<IntentName> = new Set(['personal-advice', 'emergency']);

function aboutBareTopic(understood: Understood, talk: Talk, { library }: Parts): Understood {
  if (understood.how !== 'classified' || understood.classification.verdict === 'sure') return understood;
  if (NEVER_BARE.has(understood.classification.best.intent)) return understood;
  const [topic, ...others] = understood.classification.topics;
  if (topic === undefined || others.length > 0 || talk.utterance.text.trim().split(/\s+/).length > BARE_WORDS)
    return understood;
  const asked = talk.memory.intent;
  const isAnswered = asked !== undefined && library.page(topic)?.sections.has(asked);
  return { how: 'chosen', meaning: { intent: isAnswered ? asked : ABOUT, topic } };
}

/** Sure: its dialog; close: "did you mean"; lost: the named topic if there is one, else "not understood". */
function route(understood: Understood, turn: DialogTurn, { dialogs, library }: Parts): DialogResult {
  if (understood.how === 'empty') return dialogs.empty(turn, library);
  if (understood.how === 'chosen') return dialogs.forIntent(turn.intent)(turn, library);
  const { classification } = understood;
  if (classification.verdict === 'sure') return dialogs.forIntent(turn.intent)(turn, library);
  if (classification.verdict === 'close') return dialogs.clarify(likely(classification), turn, library);
  return turn.topics.length > 0
    ? dialogs.clarify([ABOUT, 'treatments', 'outlook', 'effectiveness'], turn, library)
    : dialogs.fallback(turn, library);
}

function likely({ best, runnersUp }: Classification): readonly IntentName[] {
  return [best, ...runnersUp].map(({ intent }) => intent);
}

function intentOf(understood: Understood): IntentName | undefined {
  if (understood.how === 'chosen') return understood.meaning.intent;
  if (understood.how !== 'classified' || understood.classification.verdict === 'lost') return undefined;
  return understood.classification.best.intent;
}

/** A dialog's reply, and the memory that it leaves. */
export function remember(
  result: Extract<DialogResult, { reply: unknown }>,
  talk: Talk,
): Pick<Decision, 'replies' | 'memory'> {
  const { memory } = talk;
  const { disposition, crisis, raisedAt, raisedRules, complained, reports, country, greeted, language } = memory;
  const kept = result.forget
    ? {
        ...NO_MEMORY,
        disposition,
        crisis,
        raisedRules,
        reports,
        greeted,
        ...(complained && { complained }),
        ...(raisedAt !== undefined && { raisedAt }),
        ...(country !== undefined && { country }),
        ...(language !== undefined && { language }),
      }
    : memory;
  const { reply, remember: left } = result;
  return { replies: [reply], memory: { ...kept, misses: 0, ...left, offered: reply.suggestions } };
}

function topicShown({ reply }: Extract<DialogResult, { reply: unknown }>): Pick<Decision, 'topic' | 'page'> {
  return reply.kind === 'answer' ? { topic: reply.topic, ...(reply.page !== undefined && { page: reply.page }) } : {};
}

function confidenceOf(understood: Understood): Pick<Decision, 'confidence'> {
  if (understood.how === 'chosen') return { confidence: 1 };
  return understood.how === 'classified' ? { confidence: understood.classification.best.confidence } : {};
}
