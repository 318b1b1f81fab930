/** How strong the work behind a sentence is, in the order of the dossier's scale. */
export type Evidence =
  | 'guideline'
  | 'regulator'
  | 'review-of-studies'
  | 'trial'
  | 'cohort'
  | 'case-series'
  | 'review'
  | 'public-info';

/** One work of the bibliography (`sources.yml`), as a reader needs it to find the work. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly authors?: string;
  readonly where?: string;
  readonly year?: number;
  readonly doi?: string;
  readonly pmid?: string;
  readonly url?: string;
  readonly kind: Evidence;
  /** False where nobody has yet seen the work itself, only a mirror or a memory of it. */
  readonly checked: boolean;
}

/** A source as it is numbered in one reply: `[1]`. */
export interface Citation {
  readonly number: number;
  readonly source: Source;
}

/** At least one citation: an answer about health without a source does not compile. */
export type Citations = readonly [Citation, ...Citation[]];

/** Where to open a source: its DOI, its PubMed record or its own page, in that order; undefined where it has none. */
export function addressOf(source: Source): string | undefined {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.url;
}
