import { renderPlainText } from '../../src/channels/render-plain-text';
import { content } from '../support/content';
import { talkTo, testMarrow } from '../support/marrow';

const { rules } = content.ruleBook;
const STORY =
  'My knee has been bad since spring and the doctor sent me for a scan last week. The letter came on Monday. I work in a school and stand a lot. My daughter drives me to the physio on Thursdays. ';

/** Ways in which a phrase of danger comes along: as it stands, and under every modifier. */
const FRAMES: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  denied: (text) => `no ${text}`,
  'long past': (text) => `${text} in 2009, all fine since`,
  hypothetical: (text) => `what do I do if ${text}`,
  'asked as information': (text) => `what are the signs of ${text}`,
  'of somebody else': (text) => `my grandfather had ${text} many years ago`,
  'in a long story': (text) => `${STORY}${text}. ${STORY}`,
  'after a question': (text) => `what is bone marrow edema? ${text}`,
};

const broken = () => Promise.reject(new Error('the store is broken'));
const throwing = {
  classify: () => {
    throw new Error('the classifier is broken');
  },
};
const HOUSES = {
  whole: testMarrow(),
  'with a broken store': testMarrow({ memories: { load: broken, save: broken } }),
  'with a broken classifier': testMarrow({ classifier: throwing }),
};
let talks = 0;

describe.each(Object.entries(HOUSES))('every reply to a phrase that raised a flag holds guidance, %s', (_, marrow) => {
  test.each(Object.entries(FRAMES))('%s', async (_frame, framed) => {
    const silent: string[] = [];
    for (const { id, examples } of rules) {
      const text = framed(examples[0] ?? '');
      const { presentation, flags } = marrow.screen({ text, locale: 'en-GB' }).screening;
      if (flags.length === 0) continue;
      const say = talkTo(marrow, { conversation: `guided-${talks++}`, locale: 'en-GB' });
      const { facts, replies } = await say(text);
      const said = replies.map((reply) => renderPlainText(reply, content.channelWords)).join('\n');
      const isGuided = /\b(999|111|116 123)\b/.test(said);
      const isWhole = presentation !== 'interrupt' || facts.outcome === 'escalate';
      if (!isGuided || !isWhole) silent.push(`${id}: ${text} (${presentation}, ${facts.outcome})`);
    }
    expect(silent).toEqual([]);
  });
});
