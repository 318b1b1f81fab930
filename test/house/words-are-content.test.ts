import ts from 'typescript';
import { SOURCE_FILES, textOf } from './files';

/** Files whose sentences are read by operators, curators or programmers, never by a person who asks; each with the reason. */
const NOT_FOR_PERSONS: Readonly<Record<string, string>> = {
  'src/channels/direct-line/direct-line-error.ts': 'error bodies of the protocol, for who writes a client',
  'src/channels/direct-line/upgrade.ts': 'error bodies of the protocol, for who writes a client',
  'src/channels/messages/answer-errors.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/channels/messages/bot.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/channels/messages/check-activity.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/channels/messages/check-caller.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/channels/messages/check-service-url.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/channels/messages/limit-strangers.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/channels/messages/router.ts': 'error bodies of /api/messages, for who runs the channel',
  'src/http/answer-errors.ts': 'error bodies of failed requests, for who writes a client',
  'src/http/ready.ts': 'the answer of /ready, for who runs the server',
  'src/http/metrics-route.ts': 'error bodies of failed requests, for who scrapes',
  'src/http/my-data.ts': 'error bodies of failed requests, for who writes a client',
  'src/http/page-token.ts': 'error bodies of failed requests, for who writes a client',
  'src/commands/insight.ts': 'the answer of a command, for who runs the server',
  'src/commands/check-content.ts': 'the answer of a command, for a curator at the terminal',
};

const isSentence = (text: string) => /^[A-Z]/.test(text) && /[.?!]$/.test(text) && text.split(/\s+/).length >= 5;

/** The sentences of a file, save those of an Error that is thrown or made: those are read in logs and terminals. */
function sentencesIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    const text = textFrom(node);
    if (text !== undefined && isSentence(text.trim())) found.push(text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true), visit);
  return found;
}

function textFrom(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => `…${span.literal.text}`)].join('');
}

describe('words that a person reads are content', () => {
  test.each(SOURCE_FILES.filter((file) => !(file in NOT_FOR_PERSONS)))('%s has no sentence of its own', (file) => {
    expect(sentencesIn(file)).toEqual([]);
  });

  test('every exception is a file that exists and needs it', () => {
    expect(Object.keys(NOT_FOR_PERSONS).filter((file) => sentencesIn(file).length === 0)).toEqual([]);
  });

  test('a sentence in code would be seen', () => {
    expect(isSentence('I am sorry, that did not work.')).toBe(true);
  });
});
