import { createRequire } from 'node:module';
import type { Content } from '../src/content/load-content';
import type { Engine, EngineName } from './engine';

/** Content that the build has checked, which loads faster. */
export const READY = 'build/content.bin';

const load = createRequire(__filename);

/** Loads an engine only on demand, because its load time is measured too. */
export function engineNamed(name: EngineName, content: Content): Engine {
  if (name === 'nlp.js') return (load('./engine-nlpjs') as typeof import('./engine-nlpjs')).nlpjs;
  if (name === 'natural')
    return (load('./engine-natural') as typeof import('./engine-natural')).naturalEngine(content.language);
  return (load('./engine-ours') as typeof import('./engine-ours')).oursEngine(content);
}
