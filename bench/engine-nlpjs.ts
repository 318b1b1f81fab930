import { dockStart, type NlpJs } from '@nlpjs/basic';
import type { Answer, Engine } from './engine';

/** The label that nlp.js gives when it has no guess. */
const NONE = 'None';

/**
 * nlp.js, muted, without reading or writing files. Only one per process, because everything in it shares what
 * `dockStart` makes.
 */
export const nlpjs: Engine = {
  teach: async (examples) => {
    const nlp = await start();
    for (const { text, intent } of examples) nlp.addDocument('en', text, intent);
    await nlp.train();
    return { answer: answering(nlp), file: Buffer.from(nlp.export(true)) };
  },
  wake: async (file) => {
    const nlp = await start();
    nlp.import(Buffer.from(file).toString());
    return answering(nlp);
  },
};

async function start(): Promise<NlpJs> {
  const nlp = { languages: ['en'], autoSave: false, autoLoad: false, nlu: { log: false } };
  const dock = await dockStart({ settings: { nlp }, use: ['Basic'] }, false);
  const found = dock.get('nlp');
  found.addLanguage('en');
  return found;
}

function answering(nlp: NlpJs): Answer {
  return async (text) => {
    const { classifications = [] } = await nlp.process('en', text === '' ? ' ' : text);
    const best = classifications.find(({ intent }) => intent !== NONE);
    return best ? { intent: best.intent, score: best.score } : { intent: NONE, score: 0 };
  };
}
