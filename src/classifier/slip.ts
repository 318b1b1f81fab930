/** True where two letters were only swapped or one was typed twice, the commonest typos. */
export function isSwappedOrDoubled(typed: string, meant: string): boolean {
  let at = 0;
  while (at < meant.length && typed[at] === meant[at]) at += 1;
  const isSwapped =
    typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2);
  return isSwapped || (at > 0 && typed[at] === typed[at - 1] && typed.slice(at + 1) === meant.slice(at));
}
