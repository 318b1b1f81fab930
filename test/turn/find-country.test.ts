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
  ])('where help is needed: %s', (text, code) => {
    expect(find(text, true)).toBe(code);
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
