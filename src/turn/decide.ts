import { converseWithEnclosure } from './answer/converse-with-enclosure';
import { countAnswers } from './answer/count-answers';
import { markDrafts } from './answer/mark-drafts';
import { movePersonal } from './answer/move-personal';
import { parkQuestion } from './answer/park-question';
import { escalate, escalateSecondReading } from './danger/escalate';
import { keepDiscreet } from './danger/keep-discreet';
import { askSafety, hearRelapse, meetBarrier, remind } from './danger/safety-talk';
import { speakEnglishOnly } from './danger/speak-english-only';
import { hearClaim } from './hear/hear-claim';
import { hearComplaint } from './hear/hear-complaint';
import { hearCry } from './hear/hear-cry';
import { hearDenial } from './hear/hear-denial';
import { hearVerdict } from './hear/hear-verdict';
import { hearWish } from './hear/hear-wish';
import { setSuspicionAside } from './hear/set-suspicion-aside';
import { hearSafetyAnswer, standDown } from './hear/stand-down';
import { talkToPerson } from './hear/talk-to-person';
import { pressButton } from './press-button';
import { sayClosed } from './say-closed';
import { seal } from './seal';
import type { Knowledge } from './talk/knowledge';
import { knowledgeForCondition } from './talk/knowledge-for-condition';
import type { Decision, ScreenedTurn } from './talk/screened-turn';
import { endTakeover, finishAlternative } from './tell-desk';

/**
 * Decides what to reply to one message. The steps run from top to bottom, and the first one with something to say
 * decides.
 *
 * @param said the turn after the screen
 * @param all what the bot knows
 */
export function decide(said: ScreenedTurn, all: Knowledge): Decision {
  const knowledge = knowledgeForCondition(said, all);
  const pressed = pressButton(said, knowledge); // "the first one" stands for the label of that button
  const talk = setSuspicionAside(pressed, knowledge); // "so it stays for ever?", which no rule takes for a danger
  const decision =
    escalate(talk, knowledge) ?? // a danger is present: guidance, and nothing else
    hearComplaint(talk, knowledge) ?? // "this was not an emergency": noted, and nothing stands down
    hearSafetyAnswer(talk, knowledge) ?? // the answer to "is this happening now?"
    standDown(talk, knowledge) ?? // "help is here", "it is not happening"
    meetBarrier(talk, knowledge) ?? // "I can't afford it", while a danger stands
    escalateSecondReading(talk, knowledge) ?? // no rule matches, but the second reader detects a danger
    hearCry(talk, knowledge) ?? // "something is wrong with my dad": the safety question
    askSafety(talk, knowledge) ?? // unclear whether a danger is present: the safety question
    hearRelapse(talk, knowledge) ?? // "it is back", after a danger was declared over
    hearClaim(talk, knowledge) ?? // "she has all of those", after a danger was only mentioned
    remind(
      hearWish(talk, knowledge) ?? // "forget me", "what have you got on me"
        sayClosed(talk, knowledge) ?? // the deployer has switched everything else off
        talkToPerson(talk, knowledge) ?? // "can I talk to a person?", and while a person has taken over
        speakEnglishOnly(talk, knowledge) ??
        hearVerdict(talk, knowledge) ?? // "that is wrong", "that is unsafe": reported to the operator
        // classify → route → dialog; where others read along, the way to a private chat
        movePersonal(hearDenial(converseWithEnclosure(talk, knowledge), talk, knowledge), talk, knowledge),
      talk,
      knowledge,
    ); // while a danger stands, its guidance instead of "I did not understand"
  const finish = (each: Decision) =>
    keepDiscreet(seal(markDrafts(each, talk, knowledge), talk, knowledge), talk, knowledge);
  const sealed = endTakeover(finishAlternative(finish(parkQuestion(decision, talk, knowledge)), finish), talk);
  return { answered: () => countAnswers(sealed, talk, knowledge), ...sealed };
}
