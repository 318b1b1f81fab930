import { chooseLines } from './help-lines';
import { offerAgain } from './offer-again';
import type { Parts } from './parts';
import type { Decision, Talk } from './talk';

/** A message in another language that tells of no danger: in its words, that all else is in English. Names of files are no message. */
export function speakEnglishOnly(talk: Talk, parts: Parts): Decision | undefined {
  const { language } = talk.screening;
  if (language === undefined || talk.inbound.utterance.typed === '') return undefined;
  const { lines, slots } = chooseLines(['emergency'], talk.country, parts.library, language);
  const suggestions = offerAgain(undefined, parts);
  const paragraphs = [parts.library.say('english-only', slots, language)];
  return {
    replies: [{ kind: 'notice', outcome: 'refuse', paragraphs, suggestions, lines }],
    memory: { ...talk.memory, misses: 0, offered: suggestions },
    presentation: 'none',
  };
}
