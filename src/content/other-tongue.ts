import type { z } from 'zod';
import type { OtherTongue } from '../domain/other-language';
import type { ModifierWords } from '../domain/rule-book';
import { evenLine } from '../text/other-words';
import { NO_MODIFIERS } from './load-modifier-words';
import type { tongueSchema } from './other-language-schema';

/** Brings a line into the form in which messages are read. */
export type Even = (line: string) => string;

/** How messages in the language are recognized and cut, from what a curator wrote. */
export function tongueFrom(written: z.output<typeof tongueSchema>, letters: OtherTongue['letters']): OtherTongue {
  const split = (text: string) => evenLine(text, { letters }).split(/\s+/).filter(Boolean);
  return {
    known: new Set(split(written.known)),
    fillers: new Set(split(written.fillers)),
    spellings: new Map(
      Object.entries(written.spellings).map(([typed, meant]) => [evenLine(typed, { letters }), split(meant)]),
    ),
    letters,
    endings: [...split(written.endings)].sort((a, b) => b.length - a.length),
    notTypos: new Set(split(written['not-typos'])),
    althoughEnglish: new Set(split(written['although-english'])),
  };
}

/** The triggers of a language in the shape of the English ones. Those that it lacks stay empty. */
export function modifiersFrom(written: z.output<typeof tongueSchema>, even: Even): ModifierWords {
  const both = ({ before, after }: ModifierWords['passed']) => ({ before: before.map(even), after: after.map(even) });
  const { negated, past, hypothetical, information } = NO_MODIFIERS;
  return {
    ...NO_MODIFIERS,
    negated: { ...negated, ...both(written.negated), notReally: written['not-really'].map(even) },
    past: { ...past, ...both(written.past) },
    hypothetical: { ...hypothetical, ...both(written.hypothetical) },
    information: { ...information, ...both(written.information) },
    stops: written.stops.map(even),
    subjects: written.subjects.map(even),
    personal: written.personal.map(even),
  };
}
