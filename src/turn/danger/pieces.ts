import type { InboundTurn } from '../../domain/turn';
import { keepRecent } from '../../text/recent';

/** Who breaks a sentence in two sends the rest within this time. */
const SOON_MS = 60_000;
/** A longer message is a sentence of its own, and a longer rest has a danger of its own to tell. */
const MOST_WORDS = 4;
const MOST_WORDS_OF_REST = 7;
/** So many conversations are remembered; the oldest are forgotten first. */
const MOST_KEPT = 2_000;

/** The piece of a sentence that a conversation left open, held in this process alone and never written down. */
export interface Pieces {
  /** What was sent just before, if the message may be the rest of it ("I can't", "breathe"). */
  readonly before: (inbound: InboundTurn) => string | undefined;
  /** Holds a short message for the next minute, or forgets what was held. */
  readonly hold: (inbound: InboundTurn, isOpen: boolean) => void;
  /** How many messages are held. */
  readonly held: () => number;
  /** Forgets what was held of a message that has turned out to be whole. */
  readonly drop: (inbound: InboundTurn) => void;
}

/** Makes the memory of pieces. In: a clock. A piece is given back once and then forgotten; in a group, the next message may be somebody else's. */
export function createPieces(now: () => number): Pieces {
  const held = keepRecent<{ readonly text: string; readonly at: number }>(MOST_KEPT);
  // One timer at a time: what nobody has sent the rest of is not to lie here until somebody writes again.
  let isSweeping = false;
  const sweep = () => {
    isSweeping = false;
    for (const [conversation, { at }] of held.entries()) if (now() - at > SOON_MS) held.remove(conversation);
    if (held.size() > 0) sweepLater();
  };
  const sweepLater = () => {
    if (isSweeping) return;
    isSweeping = true;
    setTimeout(sweep, SOON_MS + 1).unref();
  };
  /** Dots or a picture between two halves are no half: what is held stays held. */
  const takeOut = (conversation: string, text: string) => {
    const piece = held.get(conversation);
    if (hasWords(text)) held.remove(conversation);
    return piece;
  };
  return {
    held: held.size,
    before: ({ conversation, utterance: { text } }) => {
      const piece = takeOut(conversation, text);
      const isRest = piece && now() - piece.at <= SOON_MS && isWithin(MOST_WORDS_OF_REST, text);
      return isRest ? piece.text : undefined;
    },
    drop: ({ conversation, utterance: { text } }) => {
      if (held.get(conversation)?.text === text) held.remove(conversation);
    },
    hold: ({ conversation, isPrivate, utterance: { text } }, isOpen) => {
      if (!isOpen || !isPrivate || !hasWords(text) || text.includes('?') || !isWithin(MOST_WORDS, text)) return;
      held.set(conversation, { text, at: now() });
      sweepLater();
    },
  };
}

function isWithin(words: number, text: string): boolean {
  return text.trim().split(/\s+/, words + 1).length <= words;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
