import { findPlaceAsked } from '../../src/turn/readers/find-place-asked';
import { content } from '../support/content';

const { placesAlike } = content.understanding.follow;
const knee = findPlaceAsked('avn of the femoral condyle, will it collapse', 'outlook', placesAlike);

test('a text of the part that is asked about is of it, also by another name', () => {
  expect(knee?.isOf('In the knee it often heals.')).toBe(true);
  expect(knee?.isOnlyOf('In the knee it often heals.')).toBe(true);
});

test('a text of several parts is not of it alone', () => {
  expect(knee?.isOf('It can move to the hip or the knee.')).toBe(true);
  expect(knee?.isOnlyOf('It can move to the hip or the knee.')).toBe(false);
});

test('a text of another part alone is of elsewhere, and one of no part is not', () => {
  expect(knee?.isElsewhere('About 8 in 10 hips cave in.')).toBe(true);
  expect(knee?.isElsewhere('The stage matters most.')).toBe(false);
});

test('what does not differ from part to part looks for none', () => {
  expect(findPlaceAsked('who gets avn of the knee', 'risk-factors', placesAlike)).toBeUndefined();
  expect(findPlaceAsked('how long does avn take', 'outlook', placesAlike)).toBeUndefined();
});
