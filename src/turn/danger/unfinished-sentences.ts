import type { InboundTurn } from '../../domain/turn';
import { keepRecent } from '../../text/recent';

/** A person who breaks a sentence in two sends the rest within this time. */
const PIECE_LIVES_MS = 60_000;
/** A longer message is a sentence of its own, and a longer rest describes its own danger. */
const MOST_WORDS = 4;
const MOST_WORDS_OF_REST = 7;
/** How many conversations are remembered; the oldest are dropped first. */
const MAX_CONVERSATIONS = 2_000;

/** The unfinished piece of a sentence per conversation, held in this process only and never stored. */
export interface UnfinishedSentences {
  /** The message sent just before, if this one may be the rest of it ("I can't", "breathe"). */
  readonly before: (inbound: InboundTurn) => string | undefined;
  /** Holds a short message for the next minute. */
  readonly hold: (inbound: InboundTurn, isOpen: boolean) => void;
  /** The number of messages held. */
  readonly held: () => number;
  /** Drops a held message that has turned out to be complete. */
  readonly drop: (inbound: InboundTurn) => void;
}

/**
 * Creates the store of pieces. A piece is returned once and then dropped. In a group nothing is held, because the next
 * message may be somebody else's.
 *
 * @param now the clock
 */
export function holdUnfinishedSentences(now: () => number): UnfinishedSentences {
  const held = keepRecent<{ readonly text: string; readonly at: number }>(MAX_CONVERSATIONS);
  // One timer at a time, so that a piece without a rest does not stay here until somebody writes again.
  let isSweeping = false;
  const sweep = () => {
    isSweeping = false;
    for (const [conversation, { at }] of held.entries()) if (now() - at > PIECE_LIVES_MS) held.remove(conversation);
    if (held.size() > 0) sweepLater();
  };
  const sweepLater = () => {
    if (isSweeping) return;
    isSweeping = true;
    setTimeout(sweep, PIECE_LIVES_MS + 1).unref();
  };
  /** Dots or a picture between two halves are not a half: what is held stays held. */
  const takeOut = (conversation: string, text: string) => {
    const piece = held.get(conversation);
    if (hasWords(text)) held.remove(conversation);
    return piece;
  };
  return {
    held: held.size,
    before: ({ conversation, utterance: { text } }) => {
      const piece = takeOut(conversation, text);
      const isRest = piece && now() - piece.at <= PIECE_LIVES_MS && isWithin(MOST_WORDS_OF_REST, text);
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
