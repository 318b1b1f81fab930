import type { HelpLine } from '../domain/reply';
import type { ChannelWords } from './channel-words';

/** Help lines as a Markdown list, each number a link that dials. */
export function lineItems(lines: readonly HelpLine[], words: ChannelWords): string {
  return lines
    .map(({ country, name, number, tel, checked }) => {
      const dial = tel ? `[${number}](tel:${digitsOf(tel)})` : number;
      return `- ${country}: ${name}: **${dial}**${checked ? '' : ` (${words.unchecked})`}`;
    })
    .join('\n');
}

/** The characters of a number that a telephone can dial. */
export function digitsOf(tel: string): string {
  return tel.replace(/[^\d+*#]/g, '');
}
