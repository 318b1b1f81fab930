/** How pasted reports and clinic letters look (`shared/report-form.yml`); phrases may end in `*`, for any ending. */
export interface ReportForm {
  /** Words that stand before a colon or alone on a line: "FINDINGS". */
  readonly headings: readonly string[];
  /** Turns of phrase of such writing: "there is no evidence of". */
  readonly marks: readonly string[];
  /** Turns of phrase that people use of themselves as well: "there is a". */
  readonly weak: readonly string[];
  /** What a clinician writes in the first person: "I would be grateful". */
  readonly clinician: readonly string[];
  /** Words that make a sentence the person's own: "my", "they said". */
  readonly own: readonly string[];
  /** Words with which a person's sentence begins: "what", "can". */
  readonly begins: readonly string[];
}
