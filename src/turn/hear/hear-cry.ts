import { interrupts } from '../../domain/disposition';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import { raiseLevel } from '../danger/escalate';
import { askSafetyQuestion } from '../danger/safety-talk';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * Hears a vague cry for help, such as "something is wrong with my dad". Nothing in it tells whether there is danger, so
 * the bot asks the safety question, after a kind word. A rule that asks knows more about the message and goes first.
 * While a danger stands, the cry is taken to be about that danger and its guidance is given again.
 */
export function hearCry(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const isTold = talk.screening.flags.some(
    ({ presentation, rule }) => presentation === 'ask' && rule !== SECOND_READER,
  );
  if (isTold || !knowledge.readCry(talk.utterance.text)) return undefined;
  const { disposition: level, raisedRules: rules } = talk.memory;
  if (interrupts(level)) return raiseLevel(talk, knowledge, { level, rules, manner: 'interrupt' });
  const asked = askSafetyQuestion('emergency', [], talk, knowledge);
  const [question, ...others] = asked.replies;
  const led = { ...question, paragraphs: [knowledge.library.say('cry-lead'), ...question.paragraphs] };
  return { ...asked, replies: [led, ...others] };
}
