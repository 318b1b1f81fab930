import type { AnswerTurn, WelcomeTurn } from '../../domain/turn';
import type { ChannelWords } from '../channel-words';
import type { MessagesAuth } from './auth';
import type { Wait } from './with-tries';

/** Told of what went wrong, by turn id; never of any text. */
export type OnFault = (turn: string, fault: unknown) => void;

/** A thumb under one answer: which turn, which page; never words. */
export interface Thumb {
  readonly turn: string;
  readonly page: string;
  readonly reaction: 'like' | 'dislike';
}

/** What `/api/messages` is made of. */
export interface MessagesParts {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  readonly auth: MessagesAuth;
  /** `broken` is said when the turn itself breaks. */
  readonly words: ChannelWords;
  readonly onFault: OnFault;
  readonly onFeedback?: (thumb: Thumb) => void | Promise<void>;
  /** How to wait between tries of a send; a timer unless a test says otherwise. */
  readonly wait?: Wait;
}
