import type { IntentName } from '../../domain/names';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import type { Knowledge } from '../talk/knowledge';
import { offerAgain } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { fillSlots } from './guide';
import { chooseLines } from './help-lines';

/** Who asks whether the bot speaks another language asks about the bot. */
const OF_THE_BOT: IntentName = 'about-the-bot';

/** A message in another language, or one that asks for it, that tells of no danger: in its words, that all else is in English; the numbers stand with it, since a danger told in a script or tongue that nobody here reads would not be heard. Names of files are no message. */
export function speakEnglishOnly(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { language } = talk.screening;
  if (talk.inbound.utterance.typed === '') return undefined;
  const { text } = talk.utterance;
  const isWished = knowledge.readers.asksOtherLanguage(text);
  if (language === undefined && !isWished && !isOtherScript(text) && !isOtherTongue(talk, knowledge)) return undefined;
  const isCry = soundsLikeCrisis(talk);
  const purposes = isCry ? (['crisis', 'emergency'] as const) : (['emergency'] as const);
  const { lines, slots } = chooseLines(purposes, talk.country, knowledge.library, language);
  const suggestions = offerAgain(undefined, talk.now, knowledge);
  // Where others read along, nothing may tell them what it is about.
  const key = isCry && talk.inbound.isPrivate ? 'english-only-crisis' : 'english-only';
  const paragraphs = [fillSlots(knowledge.library.say(key, slots, language), slots)];
  return {
    replies: [{ kind: 'notice', outcome: 'refuse', paragraphs, suggestions, lines }],
    memory: { ...talk.memory, misses: 0, offered: suggestions },
    ...(isWished && { intent: OF_THE_BOT }),
    presentation: 'none',
  };
}

/** The second reader hears a crisis in words that no rule reads: too unsure for guidance, too much to leave the lines out. */
function soundsLikeCrisis({ screening: { flags } }: ScreenedTurn): boolean {
  return flags.some(({ rule, level }) => rule === SECOND_READER && level === 'crisis');
}

/** True where the words are no English; where they may also be all slips, only if nothing is understood. */
export function isOtherTongue({ utterance }: ScreenedTurn, { readOtherTongue, classify }: Knowledge): boolean {
  const found = readOtherTongue(utterance.text);
  return found === 'certain' || (found === 'likely' && classify(utterance).verdict !== 'sure');
}

/** True where most letters are of a script that no rule is written in. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return letters.length > 0 && latin * 2 < letters.length;
}
