import { addressOf, type Citations } from '../domain/citation';
import type { ChannelWords } from './channel-words';
import { describeSource } from './render-plain-text';

/** Limits of Teams ("Bot messages with AI-generated content", citation fields). It refuses longer text. */
const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;
const MOST_CLAIMS = 20;

/**
 * The schema.org entity by which Teams shows `[1]` as a citation. It has no `additionalType: AIGeneratedContent`,
 * because people wrote the text and nothing was generated.
 */
export function citationEntity(citations: Citations, words: ChannelWords): object {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.slice(0, MOST_CLAIMS).map(({ number, source }) => {
      const url = addressOf(source);
      return {
        '@type': 'Claim',
        position: number,
        appearance: {
          '@type': 'DigitalDocument',
          name: cut(source.title, LONGEST_NAME),
          abstract: cut(describeSource(source, words), LONGEST_ABSTRACT),
          ...(url && { url }),
        },
      };
    }),
  };
}

/** Cuts at a limit, without splitting a character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
