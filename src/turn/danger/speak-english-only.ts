import type { IntentName } from '../../domain/names';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import type { Knowledge } from '../talk/knowledge';
import { offerAgain } from '../talk/offer-again';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { fillSlots } from './guide';
import { chooseLines } from './help-lines';

/** The intent of a question whether the bot speaks another language. */
const OF_THE_BOT: IntentName = 'about-the-bot';

/**
 * Replies to a message in another language, or one that asks for it, if it describes no danger: says, in that language,
 * that everything else is in English. The emergency numbers are included, because a danger described in a script or
 * language that nothing here reads would go unnoticed. Names of files are not messages.
 */
export function speakEnglishOnly(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const { language } = talk.screening;
  if (talk.inbound.utterance.typed === '') return undefined;
  const { text } = talk.utterance;
  const isWished = knowledge.readers.asksOtherLanguage(text);
  if (language === undefined && !isWished && !isOtherScript(text) && !isOtherLanguage(talk, knowledge))
    return undefined;
  const isCry = soundsLikeCrisis(talk);
  const purposes = isCry ? (['crisis', 'emergency'] as const) : (['emergency'] as const);
  const { lines, slots } = chooseLines(purposes, talk.country, knowledge.library, language);
  const suggestions = offerAgain(undefined, talk.now, knowledge);
  // Where others read along, the wording must not reveal what the reply is about.
  const key = isCry && talk.inbound.isPrivate ? 'english-only-crisis' : 'english-only';
  const paragraphs = [fillSlots(knowledge.library.say(key, slots, language), slots)];
  return {
    replies: [{ kind: 'notice', outcome: 'refuse', paragraphs, suggestions, lines }],
    memory: { ...talk.memory, misses: 0, offered: suggestions },
    ...(isWished && { intent: OF_THE_BOT }),
    presentation: 'none',
  };
}

/**
 * True if the second reader detects a crisis in words that no rule reads: too uncertain for guidance, but too serious
 * to leave out the crisis line.
 */
function soundsLikeCrisis({ screening: { flags } }: ScreenedTurn): boolean {
  return flags.some(({ rule, level }) => rule === SECOND_READER && level === 'crisis');
}

/**
 * True if the words are not English. Words that may also be English with typing errors count only if the message is not
 * understood.
 */
export function isOtherLanguage({ utterance }: ScreenedTurn, { readOtherTongue, classify }: Knowledge): boolean {
  const found = readOtherTongue(utterance.text);
  return found === 'certain' || (found === 'likely' && classify(utterance).verdict !== 'sure');
}

/** True if most letters belong to a script that no rule is written in. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return letters.length > 0 && latin * 2 < letters.length;
}
