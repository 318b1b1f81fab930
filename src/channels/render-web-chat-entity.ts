import { addressOf, type Citation } from '../domain/citation';
import type { ChannelWords } from './channel-words';
import { describeSource } from './render-plain-text';

/**
 * The schema.org entity that tells Web Chat what a message cites and how to rate it. The turn's id is in each action's
 * `@id`, because a click comes back without the id of its message.
 */
export function messageEntity(citations: readonly Citation[], turn: string, words: ChannelWords): object {
  return {
    '@context': 'https://schema.org',
    '@id': '',
    '@type': 'Message',
    type: 'https://schema.org/Message',
    citation: citations.map((citation) => claim(citation, words)),
    potentialAction: (['Like', 'Dislike'] as const).map((reaction) => ({
      '@id': `urn:marrow:${reaction.toLowerCase()}:${turn}`,
      '@type': `${reaction}Action`,
      actionStatus: 'PotentialActionStatus',
    })),
  };
}

function claim({ number, source }: Citation, words: ChannelWords): object {
  const url = addressOf(source);
  const text = describeSource(source, words);
  return {
    '@id': url ?? `_:c${number}`,
    '@type': 'Claim',
    position: String(number),
    appearance: {
      '@type': 'DigitalDocument',
      name: source.title,
      abstract: text,
      ...(url ? { url } : { encodingFormat: 'text/markdown', text }),
    },
  };
}
