import { z } from 'zod';
import type { ReaderExample } from '../domain/reader-example';
import { openDisk } from './disk';
import { ContentError, type Mistake } from './mistakes';

const FOLDER = 'shared/second-reader';

/** The training files of the second reader, and the kind of their messages. */
const FILES: Readonly<Record<string, ReaderExample['kind']>> = {
  'dangers.jsonl': 'danger',
  'crises.jsonl': 'crisis',
  'ordinary.jsonl': 'ordinary',
  'look-alikes.jsonl': 'harmless',
};

const rowSchema = z.strictObject({ id: z.string().min(2), text: z.string().min(1) });

/**
 * Reads the training messages of the second reader, one JSON object a line. They are needed at build time only, so they
 * are not part of the content that a server holds.
 * @throws ContentError that lists every line that cannot be read
 */
export function loadReaderExamples(contentFolder: string): readonly ReaderExample[] {
  const disk = openDisk(contentFolder);
  const mistakes: Mistake[] = [];
  const examples = Object.entries(FILES).flatMap(([name, kind]) => {
    const file = `${FOLDER}/${name}`;
    const lines = (disk.read(file) ?? '').split('\n');
    return lines
      .flatMap((line, at) => (line.trim() === '' ? [] : rowOf(line, file, at + 1, mistakes)))
      .map((row) => ({ ...row, kind }));
  });
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return examples;
}

function rowOf(
  line: string,
  file: string,
  place: number,
  mistakes: Mistake[],
): readonly { id: string; text: string }[] {
  try {
    return [rowSchema.parse(JSON.parse(line))];
  } catch {
    mistakes.push({ file, line: place, message: 'is no line like {"id": "d-001", "text": "what somebody wrote"}' });
    return [];
  }
}
