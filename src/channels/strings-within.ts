/**
 * All strings within a value, in order and at any depth, because a danger must not hide behind one more bracket. It is
 * not recursive, so deep nesting cannot break it.
 * @param unsaid a field to skip because nobody said it
 */
export function stringsWithin(value: unknown, unsaid?: string): readonly string[] {
  const found: string[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') found.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const [field, inner] of Object.entries(next).reverse()) if (field !== unsaid) waiting.push(inner);
  }
  return found.filter((text) => text !== '');
}
