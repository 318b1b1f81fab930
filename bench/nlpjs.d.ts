/** The few parts of nlp.js that the benches use. It is only for comparison and never part of the running program. */
declare module '@nlpjs/basic' {
  export interface NlpJs {
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<NlpJsAnswer>;
    export(minified: boolean): string;
    import(model: string): void;
  }
  export interface NlpJsAnswer {
    readonly classifications?: readonly { readonly intent: string; readonly score: number }[];
  }
  export function dockStart(settings: unknown, mustLoadEnv?: boolean): Promise<{ get(name: 'nlp'): NlpJs }>;
}
