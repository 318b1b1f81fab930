import { interrupts } from '../domain/disposition';
import type { Memory, RememberedSign } from '../domain/memory';
import type { LanguageCode } from '../domain/names';
import type { Screening } from '../domain/red-flag';
import type { InboundTurn } from '../domain/turn';
import type { ScreenResult } from '../safety/screen';
import { resolveCountry } from './danger/help-lines';
import { countReports, isReport, raiseOnThirdReport } from './danger/raise-on-third-report';
import type { Parts } from './parts';
import { findCurrentCondition } from './talk/knowledge-for-condition';
import type { ScreenedTurn } from './talk/screened-turn';

/** How long a sign from an earlier message still combines with a new one. */
const SIGN_LIVES_MS = 24 * 3_600_000;

/** A longer message may name a country for another reason. */
const MAX_COUNTRY_WORDS = 5;

/** Signs of earlier messages that still count. */
export function currentSigns(memory: Memory, now: number): readonly string[] {
  return memory.signs.filter(({ at }) => now - at < SIGN_LIVES_MS).map(({ sign }) => sign);
}

/**
 * Records what a message tells about the person (signs, reports, country) before anything is decided.
 *
 * @param inbound the turn as it came in
 * @param result what the screen found
 * @param memory the memory before this turn
 */
export function beginTalk(
  inbound: InboundTurn,
  { screening, utterance, report }: ScreenResult,
  memory: Memory,
  parts: Parts,
): ScreenedTurn {
  const now = parts.now();
  const tellsDanger = screening.presentation === 'interrupt' || screening.presentation === 'ask';
  // While a danger stands, "she's in Canada" tells where help is needed.
  const tellsWhere =
    (interrupts(memory.disposition) || !!memory.asked) && utterance.text.split(/\s+/).length <= MAX_COUNTRY_WORDS;
  const named = parts.findCountry(utterance.text, tellsDanger || tellsWhere) ?? memory.country;
  const country = resolveCountry(named, inbound.utterance, parts.deploymentCountry);
  const tells = isReport(utterance.text);
  const reports = memory.reports ?? {};
  const { language: _earlier, ...rest } = memory;
  const language = languageOfTalk(screening, memory);
  const condition = findCurrentCondition(memory, parts.library);
  const noted = {
    ...rest,
    signs: withSigns(memory, screening.signs, now),
    reports: countReports(screening, reports, tells),
    ...(named !== undefined && { country: named }),
    ...(language !== undefined && { language }),
    ...(condition !== undefined && { condition }),
  };
  return {
    inbound,
    utterance,
    screening: raiseOnThirdReport(screening, reports, tells),
    memory: noted,
    now,
    ...(report !== undefined && { report }),
    ...(country !== undefined && { country }),
  };
}

/**
 * The language of everything that is said about a danger: the language of the message; while a danger stands, the
 * language in which it was described, until an English message describes another.
 */
function languageOfTalk({ language, presentation }: Screening, memory: Memory): LanguageCode | undefined {
  if (language !== undefined) return language;
  if (presentation === 'interrupt' || presentation === 'ask') return undefined;
  return interrupts(memory.disposition) || memory.crisis || memory.asked ? memory.language : undefined;
}

function withSigns(memory: Memory, seen: readonly string[], now: number): readonly RememberedSign[] {
  const others = memory.signs.filter(({ sign, at }) => !seen.includes(sign) && now - at < SIGN_LIVES_MS);
  return [...others, ...seen.map((sign) => ({ sign, at: now }))];
}
