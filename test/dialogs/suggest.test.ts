import { askAbout, askByName } from '../../dialogs/suggest';
import { content } from '../support/content';

const { library } = content;

function asked(intent: string, topic: string) {
  const page = library.page(topic);
  if (!page) throw new Error(topic);
  return [askAbout(intent, page, library)?.say, askByName(intent, page, library)?.say].filter(Boolean).join(' | ');
}

describe('what is offered makes sense of what it is about', () => {
  test('no illness works, but its treatments may', () => {
    expect(asked('effectiveness', 'avascular-necrosis')).not.toMatch(/treatment with avascular/);
    expect(asked('effectiveness', 'avascular-necrosis')).toMatch(/do treatments work/);
  });

  test('rest and crutches have nothing that one calls side effects', () => {
    expect(asked('side-effects', 'rest-and-weight-bearing')).toMatch(/watch for with rest/);
    expect(asked('who-should-not', 'rest-and-weight-bearing')).toMatch(/be careful with rest/);
  });

  test('a drug has', () => expect(asked('side-effects', 'iloprost')).toMatch(/side effects of iloprost/));
});
