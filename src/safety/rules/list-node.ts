/** A word list or a sign, and the node that finds it. */
export interface ListNode {
  readonly name: string;
  readonly node: number;
}
