import { topicLinker } from '../../src/classifier/link-topics';
import { tokensOf } from '../../src/classifier/tokens';
import type { TopicNames } from '../../src/classifier/topic-names';
import type { PageKind } from '../../src/domain/page';
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
const link = topicLinker(PAGES, understanding.cues, language, ruleBook.realWords);
const read = (text: string) => link(tokensOf(text, language));

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
    ['no evidence of avascular necrosis', []],
    ['no bone tumor was found', []],
    ['the scan ruled out AVN', []],
    ['it is not gout', []],
    ['no, AVN', ['avascular-necrosis']],
    ['is it not gout?', ['gout']],
    ['I have no iloprost left', ['iloprost']],
  ])('%s', (text, topics) => {
    expect(read(text).topics).toEqual(topics);
  });
});
