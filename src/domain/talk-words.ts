import type { IncidentKind } from './incident';

/** A message with at least one word of `needs` and otherwise only words of `only`. */
interface OnlyWords {
  readonly needs: readonly string[];
  readonly only: readonly string[];
}

/** How people answer the bot's own questions (`shared/talk.yml`). */
export interface TalkWords {
  /**
   * A clear no. It begins with one of `begins`, has only words of `only`, with "is" also one of `isNeeds`, and no match
   * of `except`. `also` has further patterns.
   */
  readonly no: {
    readonly begins: readonly string[];
    readonly only: readonly string[];
    readonly isNeeds: readonly string[];
    readonly except: readonly string[];
    readonly also: readonly string[];
    /** Words of doubt and time that these rules ignore. */
    readonly although: readonly string[];
    /**
     * Protests against an alarm that only the second reader raised: "I only asked how long". `except` rules them out.
     */
    readonly misread: { readonly match: readonly string[]; readonly except: readonly string[] };
    /** "I'm fine", "just asking": begins with one of these, has one of `needs`, and otherwise only words of `only`. */
    readonly unsaid: OnlyWords & { readonly begins: readonly string[] };
    /** "It was last year", in the same way. */
    readonly past: OnlyWords & { readonly begins: readonly string[] };
  };
  /** Help is there or has been called. Those of `ends` must end the message; `except` rules it out. */
  readonly helpCalled: {
    readonly match: readonly string[];
    readonly ends: readonly string[];
    readonly except: readonly string[];
  };
  /** What may follow an answer that has to end the message. */
  readonly closing: readonly string[];
  /** Somebody is with the person, but it is not said whether they can help. */
  readonly someoneHere: readonly string[];
  /** A doctor or a nurse is with the person. */
  readonly carerHere: readonly string[];
  /** "Called": help has been called, and nothing else is said. */
  readonly calledAlone: OnlyWords;
  /** "They are here", where nothing says who they are. */
  readonly theyCame: readonly string[];
  /** A doctor knows about it, but no ambulance was called. */
  readonly doctorCalled: readonly string[];
  /** A doctor or a test has found nothing wrong. `although` has words of doubt and time to ignore. */
  readonly checked: readonly string[];
  readonly although: readonly string[];
  /** "It is happening now", "it is me". */
  readonly happening: OnlyWords;
  /** Nothing is happening to anyone. Those of `ends` must end the message. */
  readonly notHappening: { readonly match: readonly string[]; readonly ends: readonly string[] };
  /** Ways to say that the alarm was wrong; `except` rules it out. */
  readonly complaint: { readonly match: readonly string[]; readonly except: readonly string[] };
  /** Ways to request one's own data, to see or delete it. `except` makes it a mere question. */
  readonly wishes: {
    readonly show: readonly string[];
    readonly forget: readonly string[];
    readonly except: readonly string[];
  };
  /** Patterns of short messages that say that a danger is back, or was never over. */
  readonly relapse: readonly string[];
  /** Questions about what to do, give or take while a danger stands. */
  readonly firstAid: readonly string[];
  /**
   * Patterns of short messages that claim what was only mentioned ("she has all of those"), and of those that say
   * nothing more.
   */
  readonly claims: { readonly claim: readonly string[]; readonly bare: readonly string[] };
  /** Patterns that deny a sign of danger; `except` means that there is more to it. */
  readonly denial: { readonly match: readonly string[]; readonly except: readonly string[] };
  /**
   * Somebody is in a bad way and does not say how: patterns, denials of it, and the only words that such a message may
   * have.
   */
  readonly cry: {
    readonly match: readonly string[];
    readonly except: readonly string[];
    readonly only: readonly string[];
  };
  /** Ways to call what the bot said wrong, or unsafe. */
  readonly verdict: Readonly<Record<IncidentKind, readonly string[]>>;
  /** Ways to ask for a human instead of the bot; `except` rules it out. */
  readonly person: { readonly match: readonly string[]; readonly except: readonly string[] };
  /** Patterns of messages about the writer, or about someone close. */
  readonly personal: readonly string[];
  /** Words that make a statement a question, a wish or a plan. With one of them nothing is stood down. */
  readonly unless: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly yes: readonly string[];
}
