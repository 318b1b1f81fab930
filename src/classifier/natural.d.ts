/**
 * Types for the deep imports of `natural`, which have none. We avoid its root because that loads drivers for four
 * databases.
 */
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  const PorterStemmer: { stem(word: string): string };
  export = PorterStemmer;
}

declare module 'natural/lib/natural/classifiers/bayes_classifier' {
  class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number);
    static restore(kept: unknown): BayesClassifier;
    setOptions(options: { keepStops: boolean }): void;
    addDocument(text: string | readonly string[], label: string): void;
    train(): void;
    getClassifications(text: string | readonly string[]): { label: string; value: number }[];
  }
  export = BayesClassifier;
}
