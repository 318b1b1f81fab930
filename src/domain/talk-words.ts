import type { IncidentKind } from './incident';

/** A message that holds one of `needs` and, beside them, none but `only`. */
interface OnlyWords {
  readonly needs: readonly string[];
  readonly only: readonly string[];
}

/** How people answer the bot's own questions (`shared/talk.yml`). */
export interface TalkWords {
  /** A clear no begins with one of `begins`, holds `only` these words, and with "is" also one of `isNeeds`, and matches no pattern of `except`; `also` are patterns of others. */
  readonly no: {
    readonly begins: readonly string[];
    readonly only: readonly string[];
    readonly isNeeds: readonly string[];
    readonly except: readonly string[];
    readonly also: readonly string[];
    /** Words of doubt and time that do not count against those. */
    readonly although: readonly string[];
    /** Patterns of protest against an alarm that only the second reader raised: "I only asked how long"; with one of `except` there is more to it. */
    readonly misread: { readonly match: readonly string[]; readonly except: readonly string[] };
    /** "I'm fine", "just asking": begins so, and holds one of `needs` and, beside them, none but `only`. */
    readonly unsaid: OnlyWords & { readonly begins: readonly string[] };
    /** "It was last year", in the same way. */
    readonly past: OnlyWords & { readonly begins: readonly string[] };
  };
  /** Help is here or called; those of `ends` must end the message, and with one of `except` it is none. */
  readonly helpCalled: {
    readonly match: readonly string[];
    readonly ends: readonly string[];
    readonly except: readonly string[];
  };
  /** What may stand behind an answer that has to end the message. */
  readonly closing: readonly string[];
  /** Somebody is with the person, and whether they are help is not said. */
  readonly someoneHere: readonly string[];
  /** A doctor or a nurse is. */
  readonly carerHere: readonly string[];
  /** "Called": help is called, and nothing else is told. */
  readonly calledAlone: OnlyWords;
  /** "They are here", where it says no more of who they are. */
  readonly theyCame: readonly string[];
  /** A doctor knows of it, where no ambulance was called for. */
  readonly doctorCalled: readonly string[];
  /** A doctor or a test has found nothing wrong; `although` are words of doubt and time that do not count against it. */
  readonly checked: readonly string[];
  readonly although: readonly string[];
  /** "It is happening now", "it is me". */
  readonly happening: OnlyWords;
  /** Nothing is happening to anyone; those of `ends` must end the message. */
  readonly notHappening: { readonly match: readonly string[]; readonly ends: readonly string[] };
  /** Ways to say that the bot raised the alarm wrongly; with one of `except` it is none. */
  readonly complaint: { readonly match: readonly string[]; readonly except: readonly string[] };
  /** Ways to ask for what is kept about oneself, to be shown or forgotten; with one of `except` it is only a question. */
  readonly wishes: {
    readonly show: readonly string[];
    readonly forget: readonly string[];
    readonly except: readonly string[];
  };
  /** Patterns of short messages that say that a danger is back, or never was over. */
  readonly relapse: readonly string[];
  /** Questions of what to do, give or take while a danger stands. */
  readonly firstAid: readonly string[];
  /** Patterns of short messages that claim what was only spoken of ("she has all of those"), and of such that are no longer than that. */
  readonly claims: { readonly claim: readonly string[]; readonly bare: readonly string[] };
  /** Patterns that deny a sign of danger; with one of `except` there is more to it. */
  readonly denial: { readonly match: readonly string[]; readonly except: readonly string[] };
  /** Patterns that say that somebody is in a bad way and not how, those that deny it, and the words that such a message may hold. */
  readonly cry: {
    readonly match: readonly string[];
    readonly except: readonly string[];
    readonly only: readonly string[];
  };
  /** Ways to call what the bot said wrong, or unsafe. */
  readonly verdict: Readonly<Record<IncidentKind, readonly string[]>>;
  /** Patterns of wishes to talk to a person instead of the bot; with one of `except` it is none. */
  readonly person: { readonly match: readonly string[]; readonly except: readonly string[] };
  /** Patterns of messages that are about the person who writes, or about someone near. */
  readonly personal: readonly string[];
  /** Words that make a statement a question, a wish or a plan; with one of them nothing is stood down. */
  readonly unless: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly yes: readonly string[];
}
