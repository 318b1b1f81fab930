import { AsyncLocalStorage } from 'node:async_hooks';
import { type Attributes, ROOT_CONTEXT, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { StepName } from '../domain/step';
import type { InboundTurn, TurnFacts } from '../domain/turn';
import type { Utterance } from '../domain/utterance';
import type { Traces } from './traced';

/** When the screen read an utterance ahead of its turn, in milliseconds since 1970. */
interface Screened {
  readonly from: number;
  readonly until: number;
}

/** The label for an intent that the content does not have (any more). */
const OTHER = 'other';

/**
 * Makes one span for each turn, with one for each of its steps. The names are ours and attributes come from short
 * lists: no text, no ids of people, no addresses, no error messages.
 */
export function traceTurns(tracer: Tracer, isIntent: (intent: string) => boolean): Omit<Traces, 'stop'> {
  const turns = new AsyncLocalStorage<Span>();
  const { begin, beginTurn, screened } = spansOf(tracer);
  return {
    turn: (answer) => async (inbound) => {
      const span = beginTurn(inbound.utterance);
      try {
        const outbound = await turns.run(span, () => answer(inbound));
        span.setAttributes(attributesOf(inbound, outbound.facts, isIntent));
        return outbound;
      } finally {
        span.end();
      }
    },
    step(name, work) {
      const turn = turns.getStore();
      return turn ? timed(begin(name, turn), work) : work();
    },
    ahead: (marrow) => ({
      ...marrow,
      isDanger(utterance) {
        const [from, start] = [Date.now(), performance.now()];
        const danger = marrow.isDanger(utterance);
        screened.set(utterance, { from, until: from + performance.now() - start });
        return danger;
      },
    }),
    inOrder: (inOrder) => (conversation, work) => {
      const turn = turns.getStore();
      if (!turn) return inOrder(conversation, work);
      const wait = begin('wait', turn);
      return inOrder(conversation, () => {
        wait.end();
        return turns.run(turn, work);
      });
    },
    faulted: (onFault) => (turn, fault) => {
      turns.getStore()?.setStatus({ code: SpanStatusCode.ERROR });
      onFault(turn, fault);
    },
  };
}

/** How spans begin. That of a turn includes the screen that read its utterance ahead; all others belong to a turn. */
function spansOf(tracer: Tracer) {
  const screened = new WeakMap<Utterance, Screened>();
  const begin = (name: 'turn' | StepName, turn?: Span, startTime?: number) => {
    const above = turn ? trace.setSpan(ROOT_CONTEXT, turn) : ROOT_CONTEXT;
    return tracer.startSpan(name, startTime === undefined ? {} : { startTime }, above);
  };
  const beginTurn = (utterance: Utterance) => {
    const ahead = screened.get(utterance);
    if (!ahead) return begin('turn');
    const span = begin('turn', undefined, ahead.from);
    begin('screen', span, ahead.from).end(ahead.until);
    begin('wait', span, ahead.until).end(Math.max(Date.now(), ahead.until));
    return span;
  };
  return { begin, beginTurn, screened };
}

/** Ends a span with its work, which may be a promise. */
function timed<T>(span: Span, work: () => T): T {
  let isPending = false;
  try {
    const done = work();
    if (done instanceof Promise) {
      isPending = true;
      void done.finally(() => span.end()).catch(() => {});
    }
    return done;
  } finally {
    if (!isPending) span.end();
  }
}

function attributesOf(
  { channel }: InboundTurn,
  { turn, outcome, disposition, presentation, intent, page, contentVersion }: TurnFacts,
  isIntent: (intent: string) => boolean,
): Attributes {
  return {
    'marrow.turn': turn,
    'marrow.channel': channel,
    'marrow.outcome': outcome,
    'marrow.disposition': disposition,
    'marrow.presentation': presentation,
    ...(intent !== null && { 'marrow.intent': isIntent(intent) ? intent : OTHER }),
    ...(page !== undefined && { 'marrow.page': page }),
    'marrow.content_version': contentVersion,
  };
}
