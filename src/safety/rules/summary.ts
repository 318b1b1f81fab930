import { higher, rank } from '../../domain/disposition';
import type { Presentation, RaisedFlag, Screening } from '../../domain/red-flag';

const STRENGTH: readonly Presentation[] = ['none', 'accompany', 'ask', 'interrupt'];

/** Sums up flags and signs: the strongest presentation, and the highest level among the flags that share it. */
export function summary(flags: readonly RaisedFlag[], signs: readonly string[]): Screening {
  const presentation = flags.reduce<Presentation>((most, flag) => stronger(most, flag.presentation), 'none');
  const level = flags
    .filter((flag) => flag.presentation === presentation)
    .reduce<Screening['level']>((most, flag) => higher(most, flag.level), 'none');
  const inOrder = [...flags].sort(
    (a, b) => STRENGTH.indexOf(b.presentation) - STRENGTH.indexOf(a.presentation) || rank(b.level) - rank(a.level),
  );
  return { flags: inOrder, presentation, level, signs };
}

function stronger(a: Presentation, b: Presentation): Presentation {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}
