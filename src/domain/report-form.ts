/** How pasted reports and clinic letters look (`shared/report-form.yml`). A phrase may end in `*`, for any ending. */
export interface ReportForm {
  /** Words before a colon or alone on a line: "FINDINGS". */
  readonly headings: readonly string[];
  /** Phrases typical of reports: "there is no evidence of". */
  readonly marks: readonly string[];
  /** Phrases that people also use about themselves: "there is a". */
  readonly weak: readonly string[];
  /** What a clinician writes in the first person: "I would be grateful". */
  readonly clinician: readonly string[];
  /** Words that make a sentence the person's own: "my", "they said". */
  readonly own: readonly string[];
  /** Words with which a person's own sentence begins: "what", "can". */
  readonly begins: readonly string[];
}
