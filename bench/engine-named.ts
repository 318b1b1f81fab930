import { createRequire } from 'node:module';
import type { Content } from '../src/content/load-content';
import type { Engine, EngineName } from './engine';

/** Content that the build keeps ready, which is quicker to read. */
export const READY = 'build/content.bin';

const load = createRequire(__filename);

/** Loads an engine only when it is asked for: how long that takes is measured too. */
export function engineNamed(name: EngineName, content: Content): Engine {
  if (name === 'nlp.js') return (load('./engine-nlpjs') as typeof import('./engine-nlpjs')).nlpjs;
  if (name === 'natural')
    return (load('./engine-natural') as typeof import('./engine-natural')).naturalEngine(content.language);
  return (load('./engine-ours') as typeof import('./engine-ours')).oursEngine(content);
}
