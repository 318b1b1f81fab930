import { topicNames } from '../../src/load/topic-names';
import { content } from '../support/content';

const form = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

describe('names of what no page is about', () => {
  const others = content.understanding.otherThings.map(form);
  const ours = new Set(
    topicNames(content)
      .filter(({ topic }) => topic !== undefined)
      .flatMap(({ names, everydayNames }) => [...names, ...everydayNames].map(form)),
  );

  test('are no names of pages', () => {
    expect(others.filter((name) => ours.has(name))).toEqual([]);
  });

  test('stand there once', () => {
    expect(others.filter((name, at) => others.indexOf(name) !== at)).toEqual([]);
  });
});
