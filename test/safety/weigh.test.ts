import { triggersFrom } from '../../src/safety/rules/triggers';
import { type Windows, weigh } from '../../src/safety/rules/weigh';
import { modifierReader } from '../../src/text/modifiers';
import { timesIn } from '../../src/text/when';
import { tidyWords } from '../../src/text/words';
import { content } from '../support/content';

const { language } = content;
const read = modifierReader(triggersFrom(content.ruleBook.modifiers, language));
const NO_WINDOW: Windows = { evenIfItPasses: false, atLeastAsk: false };

/** What the words in [brackets] weigh: "present", "ask", or the modifiers of a mere mention. */
function weighed(marked: string, rule: Windows = NO_WINDOW): string {
  const from = tidyWords(marked.slice(0, marked.indexOf('[')), language).length;
  const length = tidyWords(marked.slice(marked.indexOf('['), marked.indexOf(']')), language).length;
  const words = tidyWords(marked.replace(/[[\]]/g, ''), language);
  const scene = { words, modifiers: () => read(words), times: () => timesIn(words, 2026) };
  const { presence, modifiers } = weigh({ from, to: from + length - 1 }, rule, scene);
  return presence === 'mentioned' ? modifiers.join(' ') : presence;
}

const TABLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a negation of something else denies nothing': [
    ['ibuprofen did not help my [chest pain]', 'present'],
    ['the doctor did not listen about my [chest pain]', 'present'],
    ['no position eases the [chest pain]', 'present'],
    ['i cannot walk without [hip pain]', 'present'],
    ['not a day passes without [headache]', 'present'],
    ['why will the [bleeding] not stop', 'present'],
    ['why won’t the [bleeding] stop', 'present'],
    ['nobody has taken my [chest pain] seriously', 'present'],
    ['no idea what is causing the [dizziness]', 'present'],
    ['not drunk, just [slurring my words]', 'present'],
  ],
  'a denial that holds only until lately is none': [
    ['no [chest pain] until five minutes ago', 'present'],
    ['[chest pain] free until now', 'present'],
    ['no [chest pain] till about an hour ago', 'present'],
    ['no [chest pain] until i was 40', 'negated'],
    ['no [hip pain] until i walk', 'negated'],
  ],
  'a denial that is taken back is a question': [
    ['no [chest pain] now but this morning it was crushing for an hour', 'ask'],
    ['no [numbness] in my groin today, just yesterday', 'ask'],
    ['no [numbness] down there. well a bit between the legs', 'ask'],
    ['no [chest pain] now but yesterday my knee hurt', 'negated'],
    ['no [chest pain] now. a bit of knee pain', 'negated'],
  ],
  'what never was before is here': [
    ['i have never felt [chest pain] this bad', 'present'],
    ['i have not had [chest pain] before', 'present'],
    ['never had a [seizure] in my life', 'negated'],
  ],
  'a "no" that stands alone answers': [
    ['[chest pain]? no', 'negated'],
    ['[fever]: none', 'negated'],
    ['swelling yes, [fever] no', 'negated'],
    ['do i have [a fever]? nope', 'negated'],
    ['[chest pain], no fever', 'present'],
    ['i have [chest pain]. no fever', 'present'],
    ['no, i have [chest pain]', 'present'],
  ],
  'typing slips deny too': [
    ['dont have [chest pain]', 'negated'],
    ['hasnt had any [fever]', 'negated'],
    ['aint got no [chest pain]', 'negated'],
    ['not coughing up any [blood]', 'negated'],
  ],
  'a comma ends a denial, a list does not': [
    ['no fever, [chest pain] though', 'present'],
    ['no fever, chills, [chest pain] or rash', 'negated'],
    ['denies nausea, vomiting and [chest pain]', 'negated'],
    ['history of clots, [calf swollen]', 'present'],
  ],
  'a time of life is of its own clause': [
    ['my hip was done in my twenties, [chest pain]', 'present'],
    ['i broke my arm when i was little and [chest pain]', 'present'],
    ['as a child i had asthma, my [chest pain]', 'present'],
    ['as a child i had asthma, [chest pain]', 'ask'],
    ['in my twenties i had [chest pain]', 'past'],
    ['history of asthma, [chest pain]', 'present'],
  ],
  'a time of life tells when, if it is over': [
    ['i was 27 when i got a [seizure]', 'past'],
    ['she had a [seizure] at 44', 'past'],
    ['as a young nurse i had a [seizure]', 'past'],
    ['in my second pregnancy i had a [seizure]', 'past'],
    ['back when we lived in nairobi i had a [seizure]', 'past'],
    ['sometime in the 1990s i had a [seizure]', 'past'],
    ['i once had a [seizure]', 'past'],
    ['i am in my second pregnancy and had a [seizure]', 'ask'],
    ['i am in my second pregnancy, now a [seizure]', 'present'],
    ['his pulse was at 44 and a [seizure]', 'present'],
    ['he collapsed at 5, a [seizure]', 'present'],
    ['as a young mum i have a [seizure]', 'present'],
  ],
  'a time is of what it stands with': [
    ['last year i had a stent and now the same [pressure in my chest]', 'present'],
    ['i broke my leg 3 weeks ago, [chest pain]', 'present'],
    ['[calf swelling] after hip surgery 3 weeks ago', 'present'],
    ['after the operation last year i have [chest pain]', 'present'],
    ['had [chest pain] after a test last year', 'past'],
    ['in 2018 i had a bypass, sudden [chest pain]', 'present'],
    ['[crushing chest pain] same as in 2018', 'present'],
    ['my [chest hurts] like in 2015', 'present'],
    ['i had [chest pain] like in 2015', 'ask'],
    ['he is having [a stroke] he had one in 2015', 'present'],
    ['the [stroke] he had in 2015', 'past'],
    ['my leg [is swollen, i had a clot] in 2018', 'present'],
    ['my leg [was swollen, i had a clot] in 2018', 'past'],
    ['[chest pain] i had in 2015', 'past'],
    ['in 2018 i had a bypass, [chest pain]', 'ask'],
    ['in 2018 i had a bypass and [chest pain]', 'past'],
    ['i had my valve done in 2018, [could not speak]', 'ask'],
    ['i had my valve done in 2018, [could not speak] an hour ago', 'present'],
    ['[heart attack] 2011, well since', 'past'],
    ['had [measles] aged 9', 'past'],
    ['when i was 9 i had [seizures]', 'past'],
  ],
  'a time of life needs a verb in the past': [
    ['in my twenties i got [chest pain] every week', 'past'],
    ['woman in my fifties, [chest pain] for an hour', 'present'],
    ['i got [chest pain] when i was in the shower', 'present'],
  ],
  'an unknown date is a question': [
    ['i had [chest pain]', 'ask'],
    ['mum had [a seizure]', 'ask'],
    ['my dad had [a stroke] in 2016', 'history'],
  ],
  'what may come is a question': [
    ['what do i do if i get [chest pain]', 'ask'],
    ['how do i help someone with [chest pain]', 'ask'],
    ['could my baby get [jaundice]', 'ask'],
    ['should [bleeding] occur, who do i call', 'ask'],
    ['if i stand up i get [chest pain]', 'present'],
    ['if you can hear me i have [chest pain]', 'present'],
  ],
  'a question for facts names nobody': [
    ['is [sepsis] inherited ?', 'information'],
    ['how many people are affected by [stroke] ?', 'information'],
    ['[sepsis] treatment', 'information'],
    ['is [sepsis] contagious', 'information'],
    ['is it common and i [cannot breathe]', 'present'],
    ['is dizziness rare with it and my son has [chest pain]', 'present'],
    ['is [chest pain] common and normal', 'information'],
    ['it can cause bleeding, low pressure and [chest pain]', 'information'],
    ['what to do for [sepsis] ?', 'ask'],
    ['what causes this [chest pain]', 'present'],
    ['where does [chest pain] on a walk come from', 'present'],
    ['my husband has all the signs of [a stroke]', 'present'],
    ['treatment for hip pain, [chest tight]', 'present'],
    ['is it normal to be [coughing up blood]', 'present'],
  ],
  'the family': [
    ['[blood clots] run in my family', 'history'],
    ['my grandad died from [a stroke]', 'history'],
    ['my father died of a heart attack and i have [chest pain]', 'present'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(rows)('%s → %s', (marked, expected) => {
    expect(weighed(marked)).toBe(expected);
  });
});

describe('the windows of a rule', () => {
  const day: Windows = { stillDangerFor: 24, evenIfItPasses: false, atLeastAsk: false };
  const always: Windows = { evenIfItPasses: false, atLeastAsk: true };

  test.each([
    ['[chest pain] this morning, gone now', day, 'present'],
    ['the [chest pain] is gone now', day, 'ask'],
    ['the [rash] has gone', NO_WINDOW, 'passed'],
    ['the [chest pain] has not settled', day, 'present'],
    ['i am not [suicidal]', always, 'ask'],
    ['years ago i [took an overdose]', always, 'ask'],
    ['if i [took an overdose]', always, 'ask'],
  ] as const)('%s', (marked, rule, expected) => {
    expect(weighed(marked, rule)).toBe(expected);
  });
});
