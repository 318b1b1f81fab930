import { DEPLOYER_SLOTS } from '../domain/deployment';
import type { Page } from '../domain/page';
import type { Content } from './load-content';

/** Days before its review date from which a page is named. */
const WARN_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * What a clinician should look at before release, one line each: pages that are drafts or due, works and numbers that
 * nobody has checked, first aid from memory; and what the deployer left empty. In: the content, today. Out: lines of text.
 */
export function reportContent({ library, ruleBook, languages, deployment }: Content, today: Date): readonly string[] {
  const pages = (['condition', 'cause', 'treatment'] as const).flatMap((kind) => library.pages(kind));
  const soon = new Date(today.getTime() + WARN_DAYS * DAY_MS).toISOString().slice(0, 10);
  const rules = ruleBook.rules.filter((rule) => !rule.checked).map((rule) => rule.id);
  const lines = library.countries.flatMap(({ code }) =>
    (['emergency', 'urgent', 'crisis', 'poison', 'abuse'] as const).flatMap((purpose) =>
      library.lines(code, purpose).filter((line) => !line.checked),
    ),
  );
  return [
    `${pages.length} pages, ${sum(pages)} sections, ${library.intents.length} intents, ${ruleBook.rules.length} red-flag rules.`,
    listed(
      'Drafts that no clinician has reviewed',
      pages.filter((page) => page.status === 'draft').map((page) => page.topic),
    ),
    listed(
      `Due for review within ${WARN_DAYS} days`,
      pages.filter((page) => page.reviewDue <= soon).map((page) => page.topic),
    ),
    listed('Works that were not seen themselves', uncheckedSources(pages, library)),
    listed('Rules whose first aid is unchecked', rules),
    listed(
      'Files in other languages that no clinician and native speaker has read',
      languages.flatMap(({ unchecked }) => unchecked),
    ),
    listed(
      'Help lines that are unchecked',
      lines.map((line) => `${line.country} ${line.purpose} ${line.number}`),
    ),
    listed(
      'Words of the deployer that are empty, so that nothing is said of them',
      DEPLOYER_SLOTS.filter((slot) => !(slot in deployment.slots)),
    ),
    listed('Switched off by the deployer', deployment.isClosed ? ['all but guidance in danger'] : []),
  ];
}

function uncheckedSources(pages: readonly Page[], library: Content['library']): readonly string[] {
  const inPages = pages.flatMap((page) =>
    [...page.sections.values()].flatMap(({ steps }) => steps.flat().flatMap(({ cites }) => cites)),
  );
  const cited = [...inPages, ...library.reportWords.flatMap(({ paragraph }) => paragraph.cites)];
  return [...new Set(cited)].filter((id) => library.source(id)?.checked === false).sort();
}

function sum(pages: readonly Page[]): number {
  return pages.reduce((total, page) => total + page.sections.size, 0);
}

function listed(what: string, names: readonly string[]): string {
  return names.length === 0 ? `${what}: none.` : `${what} (${names.length}): ${names.join(', ')}.`;
}
