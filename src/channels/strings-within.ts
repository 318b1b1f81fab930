/**
 * All strings within a value, in their order, however deep they lie: a danger must not hide behind one more bracket. It
 * takes no step into itself, so that no depth of nesting can break it. In: the value; a field that nobody has said.
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
