import { interrupts } from '../../domain/disposition';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import { raise } from '../danger/escalate';
import { ask } from '../danger/safety-talk';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * "Something is wrong with my dad": nobody can tell from it whether there is danger, so the safety question is asked, with
 * a kind word before it; a rule that asks knows more of it. While a danger stands it is about that, and its guidance comes again.
 */
export function hearCry(talk: ScreenedTurn, knowledge: Knowledge): Decision | undefined {
  const isTold = talk.screening.flags.some(
    ({ presentation, rule }) => presentation === 'ask' && rule !== SECOND_READER,
  );
  if (isTold || !knowledge.readCry(talk.utterance.text)) return undefined;
  const { disposition: level, raisedRules: rules } = talk.memory;
  if (interrupts(level)) return raise(talk, knowledge, { level, rules, manner: 'interrupt' });
  const asked = ask('emergency', [], talk, knowledge);
  const [question, ...others] = asked.replies;
  const led = { ...question, paragraphs: [knowledge.library.say('cry-lead'), ...question.paragraphs] };
  return { ...asked, replies: [led, ...others] };
}
