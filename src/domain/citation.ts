/** How strong the work behind a sentence is, strongest first. */
export type Evidence =
  | 'guideline'
  | 'regulator'
  | 'review-of-studies'
  | 'trial'
  | 'cohort'
  | 'case-series'
  | 'review'
  | 'public-info';

/** One work of the bibliography (`sources.yml`), with what a reader needs to find it. */
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
  /** False if nobody has seen the work itself yet, only a copy or a memory of it. */
  readonly checked: boolean;
}

/** A source with its number in one reply: `[1]`. */
export interface Citation {
  readonly number: number;
  readonly source: Source;
}

/** At least one citation: a health answer without a source does not compile. */
export type Citations = readonly [Citation, ...Citation[]];

/** Where to open a source: its DOI, its PubMed record or its own page, in that order; undefined if it has none. */
export function addressOf(source: Source): string | undefined {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.url;
}
