import type { Library, ListedLine, Purpose, Slots } from '../../domain/library';
import type { LanguageCode } from '../../domain/names';
import type { HelpLine } from '../../domain/reply';
import type { Utterance } from '../../domain/utterance';
import { onceFor } from '../../text/once';

/**
 * Countries whose numbers are listed if the person's country is unknown, so that nobody there is without one in a
 * crisis.
 */
const LISTED_COUNTRIES = ['US', 'CA', 'GB', 'EU', 'IN', 'AU', 'NZ'];
/** The default of every browser, which therefore says nothing about where a person is. */
const DEFAULT_LOCALE = 'en-US';

/** The help lines for one reply: as links, and as words for the slots of a sentence. */
export interface ChosenLines {
  readonly lines: readonly HelpLine[];
  readonly slots: Slots;
}

/**
 * Determines the person's country: the one they named, else the channel's, else the deployment's, else the region of
 * the locale. The language is never used for this.
 *
 * @param named the country that the person named, if any
 * @param deployment the default country of the deployment
 * @returns an ISO code; undefined if nothing tells
 */
export function resolveCountry(
  named: string | undefined,
  utterance: Utterance,
  deployment: string | undefined,
): string | undefined {
  return named ?? utterance.country ?? deployment ?? regionOf(utterance.locale);
}

/**
 * Chooses the help lines for the purposes of a reply, in the order of the purposes.
 *
 * @param country the person's country, if known
 * @param language the language of the words around the numbers; it never changes which numbers are chosen
 * @returns the lines as links, and the slots
 */
export function chooseLines(
  purposes: readonly Purpose[],
  country: string | undefined,
  library: Library,
  language?: LanguageCode,
): ChosenLines {
  const all = purposes.flatMap((purpose) => linesOf(purpose, country, library));
  // One number may serve two purposes: 111 is both the urgent line and the poison line of the United Kingdom.
  const lines = all.filter((line, at) => all.findIndex((other) => isSameLine(line, other)) === at);
  return {
    lines: lines.map((line) => ({ ...line, country: countryName(line.country, library, language) })),
    slots: slotsFor(country, library, language),
  };
}

function isSameLine(one: ListedLine, other: ListedLine): boolean {
  return one.number === other.number && one.name === other.name && one.country === other.country;
}

/** Slots by country and language, per library: every turn needs them, and there are only as many as countries. */
const slotCache = onceFor((_library: Library) => new Map<string, Slots>());

/** The words for every slot that a sentence about numbers may contain. */
export function slotsFor(country: string | undefined, library: Library, language?: LanguageCode): Slots {
  const made = slotCache(library);
  const place = `${country} ${language}`;
  const slots = made.get(place) ?? buildSlots(country, library, language);
  made.set(place, slots);
  return slots;
}

function buildSlots(country: string | undefined, library: Library, language?: LanguageCode): Slots {
  const say = (key: string, slots?: Slots) => library.say(key, slots, language);
  const [emergency] = country === undefined ? [] : linesOf('emergency', country, library);
  const inWords = (purpose: 'crisis' | 'urgent' | 'abuse' | 'child') => {
    const [line] = country === undefined ? [] : linesOf(purpose, country, library);
    return line ? say('number', { number: line.number, country: line.name }) : say(`${purpose}-unknown`);
  };
  const [line] = country === undefined ? [] : linesOf('crisis', country, library);
  const slots = emergency && { number: emergency.number, country: countryName(emergency.country, library, language) };
  const inDanger = slots ? say('number-elsewhere', slots) : say('number-unknown');
  // Where ambulances have a number of their own, a person who is threatened by somebody needs a different one.
  const [police] = country === undefined ? [] : linesOf('police', country, library);
  return {
    emergency: inDanger,
    'emergency-number': slots ? say('short-number', slots) : say('short-number-unknown'),
    crisis: inWords('crisis'),
    urgent: inWords('urgent'),
    abuse: inWords('abuse'),
    police: police ? say('number', { number: police.number, country: police.name }) : inDanger,
    child: inWords('child'),
    'crisis-how': say(line?.how === 'call-or-text' ? 'crisis-by-text' : 'crisis-by-call'),
    'crisis-hours': line?.hours === '24/7' ? say('crisis-all-day') : '',
  };
}

function linesOf(purpose: Purpose, country: string | undefined, library: Library): readonly ListedLine[] {
  if (country !== undefined) {
    const lines = library.lines(country, purpose);
    return lines.length > 0 || purpose !== 'emergency' ? lines.slice(0, 1) : library.lines('XX', purpose);
  }
  if (purpose === 'urgent') return [];
  return LISTED_COUNTRIES.flatMap((each) => library.lines(each, purpose).slice(0, 1));
}

/** The name of a country. In other languages it comes from Unicode, so that no list has to be maintained. */
function countryName(code: string, library: Library, language?: LanguageCode): string {
  const named = language && new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
  if (named !== undefined && named !== '') return named;
  return library.countries.find((country) => country.code === code)?.name ?? code;
}

function regionOf(locale: string | undefined): string | undefined {
  const read = localeOf(locale ?? '');
  if (read === undefined || read.baseName === DEFAULT_LOCALE) return undefined;
  return /^[A-Z]{2}$/.exec(read.region ?? '')?.[0];
}

/** Accepts any spelling: lower case, upper case and underscores all occur (BCP 47, 2.1.1: case has no meaning). */
function localeOf(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
