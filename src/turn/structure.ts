import type nlp from 'compromise/one';
import type { ScreenedUtterance } from '../domain/utterance';

/** Shorter messages are one question and need no cutting; with a full stop inside, they may be two sentences. */
const STORY_WORDS = 20;
const TWO_SENTENCES = /\S(?<=[.!?\n]\s+\S)\S*\s+\S/;
const SENTENCES_WORDS = 8;
/** compromise takes time with the length of a text; a story's question is near its end or its beginning. */
const CAP = 2_000;
const ASKS =
  /^(?:(?:so|and|but|ok|also|please|hi|hello|my question is)[ ,]+)*(?:what|why|how|when|where|who|which|can|could|should|would|will|is|are|am|do|does|did|has|have|may|might|any|tell me|explain)\b/i;

let loaded: typeof nlp | undefined;

/** Loads compromise on the first story only: it costs more than all the rest of a turn. */
function compromise(): typeof nlp {
  loaded ??= require('compromise/one') as typeof nlp;
  return loaded;
}

/**
 * Finds the question in a story: "I'm 46, I had an MRI… how long does it take?". In: a screened utterance. Out: the
 * same utterance narrowed to its question, still screened; a short message, or one without a question, as it is.
 */
export function questionIn(utterance: ScreenedUtterance): ScreenedUtterance {
  const text = capped(utterance.text);
  if (!isStory(text)) return utterance;
  const sentences = compromise()(text).json({ text: true, terms: false } as never) as readonly {
    readonly text: string;
  }[];
  const questions = sentences
    .map((sentence) => sentence.text.trim())
    .filter((sentence) => sentence.endsWith('?') || ASKS.test(sentence));
  const asked = questions.find((question) => question.endsWith('?') && ASKS.test(question)) ?? questions.at(-1);
  return asked === undefined ? utterance : { ...utterance, text: asked };
}

function isStory(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= STORY_WORDS || (words >= SENTENCES_WORDS && TWO_SENTENCES.test(text));
}

function capped(text: string): string {
  return text.length <= CAP ? text : `${text.slice(0, CAP / 2)}\n${text.slice(-CAP / 2)}`;
}
