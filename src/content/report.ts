import { DEPLOYER_SLOTS } from '../domain/deployment';
import { PURPOSES } from '../domain/library';
import type { Page } from '../domain/page';
import { whyNotServed } from '../domain/served';
import { hardReplies, meanGrade } from './graded-replies';
import type { Content } from './load-content';
import { pagesOf } from './pages-of';
import { HARDEST_GRADE } from './reading-grade';
import { spelledBritish } from './spelled-british';

/** Things of one kind that a curator should look at. */
export interface Finding {
  /** A name for machines. */
  readonly key: string;
  readonly heading: string;
  readonly items: readonly string[];
}

/** How many days before its review date a page is listed. */
const WARN_DAYS = 60;
const DAY_MS = 86_400_000;

/** What a clinician should look at before a release; what changes the pages served comes first. */
export function reportContent(content: Content, today: Date): readonly Finding[] {
  const { library, ruleBook, languages, deployment } = content;
  const pages = pagesOf(content);
  const day = today.toISOString().slice(0, 10);
  const soon = new Date(today.getTime() + WARN_DAYS * DAY_MS).toISOString().slice(0, 10);
  const served = pages.filter((page) => whyNotServed(page, day) === undefined);
  const names = (of: readonly Page[]) => of.map(({ topic }) => topic);
  const lines = library.countries.flatMap(({ code }) => PURPOSES.flatMap((purpose) => library.lines(code, purpose)));
  return [
    finding(
      'withdrawn',
      'Withdrawn pages, not served',
      pages.flatMap((page) => withdrawal(page, pages)),
    ),
    finding(
      'overdue',
      'Past their review date, not served',
      pages.filter((page) => whyNotServed(page, day) === 'overdue').map(withDate),
    ),
    finding(
      'due',
      `Due for review within ${WARN_DAYS} days`,
      served.filter(({ reviewDue }) => reviewDue <= soon).map(withDate),
    ),
    finding('drafts', 'Drafts that no clinician has signed', names(served.filter(({ status }) => status === 'draft'))),
    finding(
      'sources',
      'Cited works that were not seen themselves',
      citedWorks(content).filter((id) => library.source(id)?.checked === false),
    ),
    finding(
      'rules',
      'Rules whose first aid is unchecked',
      ruleBook.rules.filter(({ checked }) => !checked).map(({ id }) => id),
    ),
    finding(
      'languages',
      'Files in other languages that no clinician and native speaker has read',
      languages.flatMap(({ unchecked }) => unchecked),
    ),
    finding(
      'lines',
      'Help lines that are unchecked',
      lines.filter(({ checked }) => !checked).map((line) => `${line.country} ${line.purpose} ${line.number}`),
    ),
    finding(
      'hard',
      `Too hard to read: replies above grade ${HARDEST_GRADE.reply}, simpler ones and guidance in danger above ${HARDEST_GRADE.simpler} (mean ${meanGrade(content).toFixed(1)})`,
      hardReplies(content),
    ),
    finding('spelling', 'Words spelled the British way, among American ones', spelledBritish(content)),
    finding(
      'deployer',
      'Words of the deployer that are empty, so that nothing is said of them',
      DEPLOYER_SLOTS.filter((slot) => !(slot in deployment.slots)),
    ),
    finding('closed', 'Switched off by the deployer', deployment.isClosed ? ['all but guidance in danger'] : []),
  ];
}

/** Ids of the works that pages and report words cite, sorted. */
export function citedWorks(content: Content): readonly string[] {
  const inPages = pagesOf(content).flatMap((page) =>
    [...page.sections.values()].flatMap(({ steps, simpler = [] }) =>
      [...steps.flat(), ...simpler].flatMap(({ cites }) => cites),
    ),
  );
  return [...new Set([...inPages, ...content.library.reportWords.flatMap(({ paragraph }) => paragraph.cites)])].sort();
}

/** A withdrawn page, why, and which other pages still mention it, for a curator to fix. */
function withdrawal({ topic, withdrawn, title, label }: Page, pages: readonly Page[]): readonly string[] {
  if (withdrawn === undefined) return [];
  const isNamed = (text: string) => [title, label].some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const places = pages
    .filter((page) => page.topic !== topic && page.withdrawn === undefined)
    .flatMap((page) =>
      [...page.sections.values()]
        .filter(({ steps }) =>
          isNamed(
            steps
              .flat()
              .map(({ text }) => text)
              .join(' '),
          ),
        )
        .map(({ heading }) => `${page.topic}#${heading}`),
    );
  return [
    `${topic}${withdrawn && ` (${withdrawn})`}${places.length > 0 ? `, still named in ${places.join(' and ')}` : ''}`,
  ];
}

function withDate({ topic, reviewDue }: Page): string {
  return `${topic} ${reviewDue}`;
}

function finding(key: string, heading: string, items: readonly string[]): Finding {
  return { key, heading, items };
}
