/** The words of a text in small letters, without any signs. */
export function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
