import { countryFinder } from '../../src/turn/readers/find-country';
import { content } from '../support/content';

const COUNTRIES = [
  { code: 'IN', name: 'India', names: ['india', 'in hyderabad'], locales: [] },
  { code: 'DE', name: 'Germany', names: ['germany'], locales: [] },
];
const find = countryFinder(COUNTRIES, content.language);

describe('the country that a person names', () => {
  test.each([
    ['I live in Hyderabad', 'IN'],
    ['the pain is on the left, India', 'IN'],
    ['I am not in India but in Germany', 'DE'],
    ['I left India and live in Germany', 'DE'],
    ['India', 'IN'],
    ['sorry, from India please', 'IN'],
    ['a 62 year old woman from India with hip pain', 'IN'],
    ['which number do I dial in Germany?', 'DE'],
    ['my doctor in Germany wants a second MRI', 'DE'],
  ])('%s', (text, code) => {
    expect(find(text, false)).toBe(code);
  });

  test.each([
    ['my dad in India collapsed', 'IN'],
    ['I am in India, my mother in Germany cannot breathe', 'DE'],
    ['my mum in Germany called, she cannot breathe', 'DE'],
    ['my mum in Germany called, dad has collapsed', 'DE'],
    ['I broke my leg in Germany and it bleeds', 'DE'],
    ['my dad had a stroke in Germany', 'DE'],
  ])('where help is needed: %s', (text, code) => {
    expect(find(text, true)).toBe(code);
  });

  test.each([
    'I was born in India, and I have crushing chest pain',
    'I trained as a nurse in Germany and I cannot breathe',
    'I had surgery on my hip in India and now I cannot breathe',
    'I caught malaria in India and cannot breathe',
    "I broke my leg in Germany last month and now I can't breathe",
    'my mum in Germany called, I have crushing chest pain',
    'my cousin in India had the same, I have crushing chest pain',
  ])('named, and not where the danger is: %s', (text) => {
    expect(find(text, true)).toBeUndefined();
  });

  test('Paris in Texas is not in France', () => {
    const findReal = countryFinder(content.library.countries, content.language);
    expect(findReal('my dad collapsed in paris texas', true)).toBe('US');
    expect(findReal('my dad collapsed in paris', true)).toBe('FR');
  });

  test.each([
    'my cousin in India had the same',
    'in Germany they give iloprost for it',
    'my mother-in-law is from Germany',
    'we fly to India on Friday',
    'is it only sold in Germany',
    'we are off to Germany on Friday',
    'I am flying to India, can I take the drip before',
    'should I call my brother in Germany',
    'I am originally from India',
    'we were in India in June when she fell',
  ])('spoken of, and not where the person is: %s', (text) => {
    expect(find(text, false)).toBeUndefined();
  });

  test.each([
    'going: not in India',
    'I used to live in India',
    'leaving Germany',
    'I am not from India',
    'I was in India',
    'I was in Germany when it began',
  ])('%s: none', (text) => {
    expect(find(text, false)).toBeUndefined();
  });
});
