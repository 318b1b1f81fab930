import { readFileSync } from 'node:fs';
import { screenOf } from '../../src/assemble';
import { checkRules } from '../../src/content/check-rules';
import { tellMistake } from '../../src/content/mistakes';
import type { OutboundTurn } from '../../src/domain/turn';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const { languages, library } = content;
const screen = screenOf(content);
const screening = (text: string) => screen({ text }).screening;
const marrow = testMarrow();
const textOf = ({ replies }: OutboundTurn) => replies.flatMap(({ paragraphs }) => paragraphs).join('\n');

let talks = 0;
const begin = (locale = 'en-GB') => talkTo(marrow, { conversation: `language-${talks++}`, locale });

describe.each(languages.map((language) => [language.code, language] as const))('in %s', (code, language) => {
  test.each(language.rules.map((rule) => [rule.id, rule] as const))(
    '%s is raised by its examples and by none of its look-alikes',
    (_, rule) => {
      const mistakes = checkRules({ rules: [rule] }, (text) => screening(text).flags);
      expect(mistakes.map(tellMistake)).toEqual([]);
    },
  );

  test('first actions begin with a sentence of at most twelve words', () => {
    const long = language.rules.filter((rule) => (rule.first.split(/[.!?;]/)[0] ?? '').trim().split(/\s+/).length > 12);
    expect(long.map((rule) => `${rule.id}: ${rule.first}`)).toEqual([]);
  });

  test('no button raises the alarm', () => {
    const buttons = [...language.words.dispositions.values()].flatMap((words) => [
      words.helpCalled,
      words.notHappening,
    ]);
    const alarms = (text: string) =>
      screening(text).flags.some((flag) => flag.language && flag.presentation !== 'accompany');
    expect(buttons.filter(alarms)).toEqual([]);
  });

  test('its phrases have the keys and slots of the English ones', () => {
    const slotsIn = (text: string) => [...text.matchAll(/\{[a-z-]+\}/g)].map(([slot]) => slot).sort();
    const phrases = [...language.words.say];
    expect(phrases.map(([key, text]) => [key, slotsIn(text)])).toEqual(
      phrases.map(([key]) => [key, slotsIn(library.say(key))]),
    );
  });

  test('the guidance, the question and the buttons are in it', async () => {
    const emergency = library.disposition('emergency', code);
    const [rule] = language.rules;
    const turned = await begin()(rule?.examples[0] ?? '');
    expect(turned.facts).toMatchObject({ presentation: 'interrupt', disposition: 'emergency' });
    expect(textOf(turned)).toContain(emergency.standDownQuestion);
    expect(turned.replies[0]?.suggestions.map(({ say }) => say)).toEqual([
      emergency.helpCalled,
      emergency.notHappening,
      emergency.complaint.button,
    ]);
  });
});

describe('the country', () => {
  const numbersFor = async (locale: string) =>
    (await begin(locale)('no puedo respirar')).replies.flatMap(({ lines }) => lines.map(({ number }) => number));

  test.each([
    ['en-GB', '999'],
    ['es-ES', '112'],
    ['pt-BR', '192'],
  ])('is told by %s and never by the language', async (locale, number) => {
    expect(await numbersFor(locale)).toEqual([number]);
  });

  test('is asked of nobody: where nothing tells it, the list is shown', async () => {
    expect((await numbersFor('en-US')).length).toBeGreaterThan(2);
  });

  test('has its name in the language', async () => {
    expect(textOf(await begin('es-ES')('no puedo respirar'))).toContain('**112** (España');
  });
});

describe('denied, asked about, over, hypothetical', () => {
  test.each([
    ['no tengo dolor de pecho', 'accompany'],
    ['no me duele el pecho', 'accompany'],
    ['no puedo respirar', 'interrupt'],
    ['no tengo fiebre pero me duele el pecho', 'interrupt'],
    ['¿cuáles son los síntomas de un infarto?', 'accompany'],
    ['tengo todos los sintomas de un infarto', 'interrupt'],
    ['¿qué hago si alguien tiene un infarto?', 'ask'],
    ['tuve un derrame cerebral hace años', 'accompany'],
    ['ich habe keine Brustschmerzen', 'accompany'],
    ['keine Luft', 'interrupt'],
    ['was sind die Symptome eines Schlaganfalls?', 'accompany'],
    ["je n'ai pas mal à la poitrine", 'accompany'],
    ["je n'arrive pas à respirer", 'interrupt'],
    ['ma mere respire plus', 'interrupt'],
    ["quels sont les signes d'un AVC ?", 'accompany'],
    ['não tenho dor no peito', 'accompany'],
    ['nao consigo respirar', 'interrupt'],
    ['quais são os sintomas de um enfarte?', 'accompany'],
    ['non ho dolore al petto', 'accompany'],
    ['non riesco a respirare', 'interrupt'],
    ["quali sono i sintomi dell'infarto?", 'accompany'],
  ])('"%s" is shown as %s', (text, presentation) => {
    const own = screening(text).flags.filter((flag) => flag.language !== undefined);
    expect(own.map((flag) => flag.presentation)).toContain(presentation);
    if (presentation !== 'interrupt') expect(own.map((flag) => flag.presentation)).not.toContain('interrupt');
  });
});

describe('how frightened people type', () => {
  test.each([
    ['NO PUEDO RESPIRAAAAR', 'es'],
    ['mi mama no repsira bien, no puede respirar xfa', 'es'],
    ['q hago mi papa se desmayo', 'es'],
    ['jarrive pas a respirer', 'fr'],
    ['krieg keine luft mehr', 'de'],
    ['er ist ohnmaechtig geworden', 'de'],
    ['vc pode me ajudar minha mae desmaiou', 'pt'],
    ['nn riesco a respirare', 'it'],
    ['no puedo respirar help', 'es'],
    ['help me please, mi madre no respira', 'es'],
  ])('"%s" interrupts, in %s', (text, language) => {
    expect(screening(text)).toMatchObject({ presentation: 'interrupt', language });
  });
});

describe('English', () => {
  const sets = ['bme-questions', 'danger', 'near-danger', 'sore-joints', 'threads'].flatMap((name) =>
    readFileSync(`bench/sets/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { readonly text?: string; readonly turns?: readonly { readonly say: string }[] },
      ),
  );
  const messages = [
    ...sets.flatMap(({ text, turns = [] }) => [...(text ? [text] : []), ...turns.map(({ say }) => say)]),
    ...library.intents.flatMap(({ examples }) => examples),
    ...[
      'die',
      'not',
      'arm',
      'brand',
      'pain in my arm',
      'the bras hurt',
      'no',
      'sang a song',
      'Dolores had a mere pain',
    ],
    ...["I've been told I can't, don't and won't", 'my kind mother was in the war', 'no dolor'],
  ];

  test('raises no rule of another language', () => {
    expect(messages.length).toBeGreaterThan(2_000);
    expect(messages.filter((text) => screening(text).flags.some((flag) => flag.language))).toEqual([]);
  });

  test('loses no flag to another language', () => {
    const both = screening('crushing chest pain, no puedo respirar, tengo un dolor en el pecho');
    expect(both.flags.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['chest-pain', 'es-chest-pain']));
  });
});

describe('a whole talk', () => {
  test('stays in the language, and only its own answer stands it down', async () => {
    const words = library.disposition('emergency', 'es');
    const say = begin('es-ES');
    expect(textOf(await say('me duele mucho el pecho'))).toContain(library.say('english-only', {}, 'es').slice(0, 30));
    const reminded = await say('no tengo dinero para eso');
    expect(reminded.facts.disposition).toBe('emergency');
    expect(textOf(reminded)).toContain(words.standDownQuestion);
    expect((await say('no')).facts.disposition).toBe('emergency');
    const stoodDown = await say('la ambulancia está en camino');
    expect(stoodDown.facts.disposition).toBe('none');
    expect(textOf(stoodDown)).toContain('Gracias por decírmelo');
  });

  test('a button stands it down, in the language', async () => {
    const say = begin('fr-FR');
    const [reply] = (await say("je n'arrive plus à respirer")).replies;
    const turned = await say(reply?.suggestions[1]?.say ?? '');
    expect(turned.facts.disposition).toBe('none');
    expect(textOf(turned)).toContain('Merci de me');
  });

  test('an English danger is answered in English again', async () => {
    const say = begin();
    await say('no puedo respirar');
    expect(textOf(await say('crushing chest pain'))).toContain(library.disposition('emergency').standDownQuestion);
  });

  test.each([
    ['¿qué es el edema óseo?', 'es'],
    ["qu'est-ce que c'est l'œdème osseux ?", 'fr'],
    ['was ist ein Knochenmarködem?', 'de'],
    ['quanto tempo demora o tratamento?', 'pt'],
    ['quanto dura la cura?', 'it'],
  ])('"%s" is told, in %s, that the rest is in English', async (text, language) => {
    const turned = await begin()(text);
    expect(turned.facts).toMatchObject({ outcome: 'refuse', disposition: 'none' });
    expect(textOf(turned)).toContain(library.say('english-only', { 'emergency-number': '999' }, language));
  });
});

test('the first look keeps English messages cheap, and cost grows with length', () => {
  const chunk =
    'no fever but my chest hurts and my left leg is numb and swollen since the fall, no puedo respirar, she said ';
  const cost = (length: number) => {
    const text = chunk.repeat(Math.ceil(length / chunk.length)).slice(0, length);
    const runs = Array.from({ length: 5 }, () => {
      const start = process.hrtime.bigint();
      screening(text);
      return Number(process.hrtime.bigint() - start);
    });
    return Math.min(...runs);
  };
  cost(100_000);
  expect(cost(100_000) / cost(10_000)).toBeLessThan(40);
});

describe('a danger that is read in English stays in English', () => {
  // Names of medicines are the same in several languages; no language is told by one word.
  test.each(['took 40 paracetamol', 'took 40 paracetamol an hour ago', 'I took 30 tramadol'])('"%s"', async (text) => {
    expect(screening(text)).toMatchObject({ presentation: 'interrupt', level: 'emergency' });
    expect(screening(text)).not.toHaveProperty('language');
    const called = library.disposition('emergency').helpCalled;
    expect((await begin()(text)).replies.flatMap(({ suggestions }) => suggestions.map(({ say }) => say))).toContain(
      called,
    );
  });

  test('while a word of another language that no English rule reads is answered in that language', () => {
    expect(screening('socorro').language).toBeDefined();
  });
});
