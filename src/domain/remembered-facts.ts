/** What was told of somebody, as categories that the content has: never an age, a word or a name. */
export interface RememberedFacts {
  readonly isChild?: true;
  readonly hasStage?: true;
  /** Illnesses, medicines and habits that decide who should not have a treatment, each by its first name in the content. */
  readonly conditions?: readonly string[];
}
