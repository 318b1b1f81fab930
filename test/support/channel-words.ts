import type { ChannelWords } from '../../src/channels/channel-words';

/** The words of channels in tests. */
export const WORDS: ChannelWords = {
  sources: 'Sources',
  suggestions: 'Ask',
  unchecked: 'unchecked',
  broken: 'Broken. Call 112.',
  private: 'ALONE',
  form: {
    title: 'TITLE',
    question: 'WHAT?',
    reasons: { unsafe: 'UNSAFE', wrong: 'WRONG', unclear: 'UNCLEAR', 'beside-the-point': 'BESIDE' },
    send: 'SEND',
  },
};
