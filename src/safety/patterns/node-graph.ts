/** A node of the compiled rules: it is found at some places of a message, or at none. Ids of parts are always lower. */
export type Node =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'any'; readonly of: readonly number[] }
  | { readonly kind: 'then'; readonly first: number; readonly second: number; readonly gap: number }
  | { readonly kind: 'near'; readonly one: number; readonly other: number; readonly gap: number };
