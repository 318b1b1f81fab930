import { converseWithEnclosure } from './answer/converse-with-enclosure';
import { chooseLines } from './danger/help-lines';
import { speakEnglishOnly } from './danger/speak-english-only';
import type { Knowledge } from './talk/knowledge';
import type { Decision, ScreenedTurn } from './talk/screened-turn';

/** The intent that is carried out even while the bot is closed: to be forgotten. */
const FORGET_INTENT = 'restart';

/**
 * Replies while the deployer has closed the bot: the emergency number and the deployer's message, whatever is asked.
 * Dangers were handled before this step; "is this an emergency?" is understood here and still gets the safety question.
 */
export function sayClosed(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  if (!knowledge.isClosed) return undefined;
  const foreign = speakEnglishOnly(talk, knowledge);
  const meant = foreign ?? converseWithEnclosure(talk, knowledge);
  if (meant.presentation === 'ask') return meant;
  const isForgotten = meant.intent === FORGET_INTENT;
  const { lines } = chooseLines(['emergency'], talk.country, knowledge.library, talk.screening.language);
  const paragraphs = [
    ...(foreign?.replies[0].paragraphs ?? []),
    ...(isForgotten ? [knowledge.library.say('forgotten')] : []),
    ...knowledge.library.phrase('closed').paragraphs,
  ];
  return {
    replies: [{ kind: 'notice', outcome: 'refuse', paragraphs, suggestions: [], lines }],
    memory: { ...(isForgotten ? meant.memory : talk.memory), misses: 0, offered: [] },
    presentation: 'none',
    ...(meant.intent !== undefined && { intent: meant.intent }),
    ...(meant.nearest && { nearest: meant.nearest }),
  };
}
