import { topicLinker } from '../../src/classifier/link-topics';
import { tokensOf } from '../../src/classifier/tokens';
import type { TopicNames } from '../../src/classifier/topic-names';
import type { PageKind } from '../../src/domain/page';
import { triggersFrom } from '../../src/safety/rules/triggers';
import { content } from '../support/content';

const page = (
  topic: string,
  names: string[],
  everydayNames: string[] = [],
  kind: PageKind = 'treatment',
): TopicNames => ({
  topic,
  names,
  everydayNames,
  kind,
});
const PAGES = [
  page('bone-marrow-edema', ['bone marrow edema', 'bme', 'edema of the bone marrow'], [], 'condition'),
  page('bone-marrow-edema-syndrome', ['bone marrow edema syndrome', 'bmes'], [], 'condition'),
  page('iloprost', ['iloprost'], ['drip']),
  page('denosumab', ['denosumab']),
  page('steroid-injection', ['cortisone shot'], ['injection', 'steroid']),
  page('bone-tumor', ['bone tumor'], [], 'cause'),
  page('gout', ['gout'], [], 'cause'),
  page('rest-and-weight-bearing', ['crutches'], ['rest']),
  page('shock-wave-therapy', ['shock wave therapy', 'shockwave']),
  page('avascular-necrosis', ['avascular necrosis', 'avn'], [], 'cause'),
  { names: ['migraine', 'flu vaccine'], everydayNames: [] },
];
const { language, ruleBook, understanding } = content;
const triggers = triggersFrom(ruleBook.modifiers, language);
const link = topicLinker(PAGES, understanding.cues, language, ruleBook.realWords, triggers);
const read = (text: string) => link(tokensOf(text, language), text);

describe('names of pages in a message', () => {
  test.each<[string, string[]]>([
    ['what is bone marrow edema', ['bone-marrow-edema']],
    ['what is BONE-MARROW oedema?', ['bone-marrow-edema']],
    ['bonemarrow edema', ['bone-marrow-edema']],
    ['bone narrow edema', ['bone-marrow-edema']],
    ['bone marow edma in my hip', ['bone-marrow-edema']],
    ['bine marrow edema', ['bone-marrow-edema']],
    ['bne tumor', ['bone-tumor']],
    ['is it bmse', ['bone-marrow-edema-syndrome']],
    ['gouut', ['gout']],
    ['edema in my bone marrow', ['bone-marrow-edema']],
    ['bone marrow edema syndrome or bme', ['bone-marrow-edema-syndrome', 'bone-marrow-edema']],
    ['is denosumab better than illoprost', ['denosumab', 'iloprost']],
    ['iloprost and iloprost again', ['iloprost']],
    ['bone tumours', ['bone-tumor']],
    ['avascualr necrosys', ['avascular-necrosis']],
    ['shock waves therapies', ['shock-wave-therapy']],
    ['shock-wave therapy', ['shock-wave-therapy']],
    ['can i use one crutch', ['rest-and-weight-bearing']],
    ['does an injection help gout', ['steroid-injection', 'gout']],
    ['is a gout injection safe', ['gout', 'steroid-injection']],
    ['denosumab or an injection, which is best', ['denosumab', 'steroid-injection']],
  ])('%j names %j', (text, topics) => expect(read(text).topics).toEqual(topics));

  test.each<[string, string[]]>([
    ['is the denosumab injection safe', ['denosumab']],
    ['iloprost drips side effects', ['iloprost']],
    ['flu vaccine injection side effects', []],
  ])('%j names %j: how it is given is no treatment of its own', (text, topics) => {
    expect(read(text).topics).toEqual(topics);
  });

  test.each([
    'i got out late',
    'goat',
    'avm',
    'anv',
    'govt',
    'bmec',
    'a bone',
    'bne',
    'bine',
    'the tumor board',
    'narrow',
    '',
    '?',
  ])('%j names none', (text) => expect(read(text).topics).toEqual([]));

  test.each<[string, string[]]>([
    ['does rest help', ['rest-and-weight-bearing']],
    ['side effects of the drip', ['iloprost']],
    ['what about rest?', ['rest-and-weight-bearing']],
    ['a drip', ['iloprost']],
    ['denosumab or rest', ['denosumab', 'rest-and-weight-bearing']],
    ['the rest of my family is well', []],
    ['my tap began to drip yesterday evening', []],
  ])('everyday words count beside a cue: %j names %j', (text, topics) => expect(read(text).topics).toEqual(topics));

  test('a name of two packs names both; in one pack the first page keeps it', () => {
    const packs = [
      page('glass', ['glass foot', 'glass'], [], 'condition'),
      page('iron/glass-foot', ['glass foot']),
      page('iron/drill', ['drilling']),
      page('glass/drill', [], ['drilling']),
      page('iron/other', ['glass foot', 'drilling']),
    ];
    const linked = topicLinker(packs, understanding.cues, language, ruleBook.realWords);
    const named = (text: string) => linked(tokensOf(text, language));
    expect(named('what is glass foot')).toEqual({
      topics: ['glass'],
      alike: { glass: ['iron/glass-foot'] },
      tokens: ['what', 'is', '{topic}'],
      hasNames: true,
    });
    expect(named('drilling for glass')).toMatchObject({
      topics: ['iron/drill', 'glass'],
      alike: { 'iron/drill': ['glass/drill'] },
    });
  });

  test('masks stand where the names stood', () => {
    expect(read('is bme worse than iloprost or gout?').tokens.join(' ')).toBe(
      'is {condition} worse than {topic} or {topic} ?',
    );
  });

  test.each<[string, string]>([
    ['how is migraine treated', 'how is {other} treated'],
    ['flu vaccine side effects', '{other} side effects'],
    ['is gout like migraine', 'is {topic} like migraine'],
  ])('%j is read as %j: what no page is about counts only where no page is named', (text, masked) =>
    expect(read(text).tokens.join(' ')).toBe(masked),
  );
});

describe('an illness that a message says not to be there', () => {
  test.each<[string, string[]]>([
    ['I have no AVN, only gout', ['gout']],
    ['no AVN was found, just bone marrow edema', ['bone-marrow-edema']],
    ['bone marrow edema without AVN', ['bone-marrow-edema']],
    ['MRI showed no sign of avascular necrosis', []],
    ['no evidence of avascular necrosis', []],
    ['the scan did not show any trace of AVN', []],
    ['the scan did not show avascular necrosis', []],
    ['no bone tumor was found', []],
    ['the scan ruled out AVN', []],
    ['AVN was ruled out, how long does it last', []],
    ['I had an MRI for my hip and AVN was ruled out', []],
    ['the tests were negative for gout', []],
    ['it is not gout', []],
    ["it isn't gout", []],
    ["the doctor says it isn't a bone tumor", []],
    ["they don't think it is AVN", []],
    ["she said I haven't got gout", []],
    ['neither a bone tumor nor AVN', []],
    ['no AVN, no bone tumor, what else could hurt', []],
    ['no AVN or gout on the scan', []],
    ['it turned out not to be AVN', []],
    ['MRI: no avascular necrosis', []],
    ['the absence of AVN is a relief', []],
    ['no AVN seen', []],
    ['I have AVN, not gout', ['avascular-necrosis']],
    ['no gout, but AVN', ['avascular-necrosis']],
    ['gout again. no AVN was found, no gout this time', ['gout']],
  ])('%s', (text, topics) => expect(read(text).topics).toEqual(topics));
});

describe('a "no" that takes no illness away', () => {
  test.each<[string, string[]]>([
    ['no, AVN', ['avascular-necrosis']],
    ['no AVN', ['avascular-necrosis']],
    ['no wait avn', ['avascular-necrosis']],
    ['no avascular necrosis sory', ['avascular-necrosis']],
    ['no i mean avn', ['avascular-necrosis']],
    ['not the knee, AVN', ['avascular-necrosis']],
    ['is it not gout?', ['gout']],
    ["isn't it AVN", ['avascular-necrosis']],
    ['could it not be AVN', ['avascular-necrosis']],
    ["isn't gout a kind of inflammation", ['gout']],
    ['why was AVN not seen on my x-ray', ['avascular-necrosis']],
    ['can AVN be ruled out by an x-ray', ['avascular-necrosis']],
    ['AVN cannot be ruled out', ['avascular-necrosis']],
    ['is there no cure for avascular necrosis', ['avascular-necrosis']],
    ["I've never heard of avascular necrosis", ['avascular-necrosis']],
    ['nobody told me about gout', ['gout']],
    ['no one has explained AVN', ['avascular-necrosis']],
    ['not every bone tumor is seen', ['bone-tumor']],
    ["I don't understand gout", ['gout']],
    ['I am not sure if it is AVN', ['avascular-necrosis']],
    ["what can I do so that I don't get gout again", ['gout']],
    ['how is gout treated drug free', ['gout']],
    ['my gout does not get better', ['gout']],
    ["gout won't go away", ['gout']],
    ['not only AVN but pain', ['avascular-necrosis']],
    ['can tingling come, or is it not from gout', ['gout']],
    ['I have no iloprost left', ['iloprost']],
    ["I'd like to say no to AVN", ['avascular-necrosis']],
    ["I don't want iloprost", ['iloprost']],
    ['without crutches', ['rest-and-weight-bearing']],
  ])('%s', (text, topics) => expect(read(text).topics).toEqual(topics));

  test('in the middle of a very long message nothing is read; its end is', () => {
    const padding = 'my hip hurts when I walk. '.repeat(60);
    expect(read(`I have gout. ${padding} No AVN. ${padding} No gout was found.`).topics).toEqual(['gout']);
    expect(read(`${padding} The MRI showed no AVN.`).topics).toEqual([]);
  });

  test('without triggers, or without the text, every name is meant', () => {
    const plain = topicLinker(PAGES, understanding.cues, language, ruleBook.realWords);
    expect(plain(tokensOf('it is not gout', language), 'it is not gout').topics).toEqual(['gout']);
    expect(link(tokensOf('it is not gout', language)).topics).toEqual(['gout']);
  });
});
