import { assemble, type Marrow, type Supplies } from '../assemble';
import type { ChannelWords } from '../channels/channel-words';
import { type Content, contentOf } from '../content/load-content';
import { isSameFile, withdrawPages } from '../content/withdraw-pages';
import type { AnswerTurn, WelcomeTurn } from '../domain/turn';
import type { Log } from '../telemetry/log';
import { liveWords } from './live-words';
import { classifierFor, type Loaded } from './load-from-config';
import type { ReadApart } from './read-apart';

/** The state of the content, as `/ready` reports it. */
export interface ContentStanding {
  readonly version: string;
  /** Present while the last edit could not be used: why, and since when the content before it is served. */
  readonly degraded?: { readonly since: string; readonly mistakes: readonly string[]; readonly count: number };
  /** Present if what people ask has changed since the classifier was trained. */
  readonly needsBuild?: true;
}

/** Marrow with content that may change between two turns. */
export interface LiveMarrow {
  readonly answer: AnswerTurn;
  readonly welcome: WelcomeTurn;
  readonly isDanger: Marrow['isDanger'];
  readonly safe: Marrow['safe'];
  readonly words: ChannelWords;
  readonly isIntent: (intent: string) => boolean;
  /** The words of the button that takes a talk back from a human, and the name of who runs the bot. */
  readonly deskWords: () => { readonly back: string; readonly organization: string };
  readonly pageWords: () => Content['pageWords'];
  readonly standing: () => ContentStanding;
  /** Serves what was read from the next turn on, if it can be served. */
  readonly take: (read: ReadApart) => void;
}

/** What a live Marrow is made of besides its content. */
export interface LiveParts {
  readonly supplies: Omit<Supplies, 'content' | 'classifier' | 'reader' | 'screen' | 'ready'>;
  /** Throws, with the reason, if content may not be served here. */
  readonly mayServe: (content: Content) => void;
  readonly log: Pick<Log, 'event' | 'warn'>;
  readonly now?: () => number;
}

/** How many mistakes go to the log and `/ready`; `npm run content` lists all. */
const MOST_TOLD = 20;

/** Opens Marrow on loaded content. A running turn ends with the content that it began with. */
export function openLive(loaded: Loaded, parts: LiveParts): LiveMarrow {
  const { mayServe, log, now = Date.now } = parts;
  const { served, serve } = createServing(loaded, parts);
  /** The last content without mistakes. That is what is served, without the pages withdrawn since. */
  let whole = loaded.content;
  let standing: Omit<ContentStanding, 'version'> = {};
  /** Everything withdrawn since. A later broken edit that damages or removes such a page does not bring it back. */
  let gone: ReadApart['withdrawn'] = [];

  const keep = (mistakes: readonly string[]) => {
    const told = { mistakes: mistakes.slice(0, MOST_TOLD), count: mistakes.length };
    standing = { ...standing, degraded: { since: new Date(now()).toISOString(), ...told } };
    log.warn('content-kept', { version: served().content.library.version, ...told });
  };
  const take = ({ raw, mistakes, withdrawn }: ReadApart) => {
    const { realWords } = whole.ruleBook;
    const next = raw && contentOf({ ...raw, ruleBook: { ...raw.ruleBook, realWords } });
    const needsBuild = next !== undefined && next.teachingVersion !== loaded.content.teachingVersion;
    const refused =
      next &&
      whyNot(() => {
        mayServe(next);
        serve(next, { needsBuild });
      });
    if (next && refused === undefined) {
      whole = next;
      gone = [];
      standing = needsBuild ? { needsBuild } : {};
    } else {
      gone = [...gone, ...withdrawn.filter((file) => !gone.some((each) => isSameFile(each, file)))];
      serve(withdrawPages(whole, gone), { withdrawalsOnly: true });
      keep(refused === undefined ? mistakes : [refused]);
    }
  };
  return {
    answer: (inbound) => served().marrow.answer(inbound),
    welcome: (inbound) => served().marrow.welcome(inbound),
    isDanger: (utterance) => served().marrow.isDanger(utterance),
    safe: (inbound) => served().marrow.safe(inbound),
    words: liveWords(() => served().content.channelWords),
    isIntent: (intent) => served().content.library.intent(intent) !== undefined,
    deskWords: () => {
      const { library, deployment } = served().content;
      return { back: library.say('person-back'), organization: deployment.plain.organization ?? '' };
    },
    pageWords: () => served().content.pageWords,
    standing: () => ({ version: served().content.library.version, ...standing }),
    take,
  };
}

/** What is served, and the one way to replace it: built completely first, then swapped in at once. */
function createServing({ content: first, model, reader, ready }: Loaded, { supplies, log }: LiveParts) {
  const triggersOf = ({ rulesVersion }: Content) =>
    rulesVersion === first.rulesVersion ? ready?.symptoms.triggers : undefined;
  const build = (content: Content, made: Pick<Supplies, 'screen' | 'ready'>) =>
    assemble({
      ...supplies,
      content,
      classifier: classifierFor(content, model, triggersOf(content)),
      ...(reader && { reader }),
      ...made,
    });
  let now = { content: first, marrow: build(first, ready ? { ready } : {}) };
  const serve = (content: Content, facts: Readonly<Record<string, boolean>>) => {
    const { version } = content.library;
    if (version === now.content.library.version) return;
    const start = performance.now();
    const newRules = content.rulesVersion !== now.content.rulesVersion;
    now = { content, marrow: build(content, newRules ? {} : { screen: now.marrow.screen }) };
    log.event('content-served', { version, newRules, milliseconds: Math.round(performance.now() - start), ...facts });
  };
  return { served: () => now, serve };
}

function whyNot(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
