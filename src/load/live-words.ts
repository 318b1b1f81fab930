import type { ChannelWords } from '../channels/channel-words';

/** Words that are looked up at each use, for code that receives them only once. */
export function liveWords(words: () => ChannelWords): ChannelWords {
  return {
    get sources() {
      return words().sources;
    },
    get suggestions() {
      return words().suggestions;
    },
    get unchecked() {
      return words().unchecked;
    },
    get broken() {
      return words().broken;
    },
    get private() {
      return words().private;
    },
    get form() {
      return words().form;
    },
  };
}
