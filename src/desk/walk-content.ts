import { dialogFor } from '../../dialogs';
import { pickPage } from '../../dialogs/pick-page';
import type { Content } from '../content/load-content';
import { pagesOf } from '../content/pages-of';
import type { Finding } from '../content/report';
import type { DialogTurn } from '../domain/dialog';
import { NO_MEMORY } from '../domain/memory';
import type { Page } from '../domain/page';
import type { Reply, Suggestion } from '../domain/reply';
import { whyNotServed } from '../domain/served';

/** How one question is answered over all pages. */
export interface AnswerRow {
  readonly intent: string;
  /**
   * Pages that have the heading; `instead` has those that answer under another one, with its name; `none` those that
   * cannot answer.
   */
  readonly exact: readonly string[];
  readonly instead: readonly string[];
  readonly none: readonly string[];
}

/** The result of asking every page every question. */
export interface Walk {
  readonly findings: readonly Finding[];
  readonly table: readonly AnswerRow[];
}

/**
 * Asks every page every question, as people would: what cannot be reached, what is never offered, who answers what.
 * @param today ISO 8601
 */
export function walkContent(content: Content, today: string): Walk {
  const { library } = content;
  const pages = pagesOf(content).filter((page) => whyNotServed(page, today) === undefined);
  const turn = (intent: string, page: Page): DialogTurn => ({ intent, topics: [page.topic], memory: NO_MEMORY, today });
  const ask = (intent: string, page: Page): Reply | undefined => {
    const result = dialogFor(intent)(turn(intent, page), library);
    return 'reply' in result ? result.reply : undefined;
  };
  const asked = pages.flatMap((page) =>
    [...page.sections.keys()].map((heading) => ({ page, heading, reply: ask(heading, page) })),
  );
  const isReached = ({ page, heading, reply }: (typeof asked)[number]) =>
    reply?.kind === 'answer' && reply.page === page.topic && reply.heading === heading;
  const offered = new Set(asked.flatMap(({ page, reply }) => topicsOf(reply?.suggestions ?? [], page)));
  const headings = new Set(pages.flatMap((page) => [...page.sections.keys()]));
  const intents = library.intents.map(({ name }) => name).filter((name) => headings.has(name));
  return {
    findings: [
      {
        key: 'unreachable',
        heading: 'Sections that no question reaches',
        items: asked.filter((each) => !isReached(each)).map(({ page, heading }) => `${page.topic}#${heading}`),
      },
      {
        key: 'unlinked',
        heading: 'Pages that no button of another page offers; people must name them',
        items: pages.map(({ topic }) => topic).filter((topic) => !offered.has(topic)),
      },
    ],
    table: intents.map((intent) => rowOf(intent, pages, (page) => pickPage(turn(intent, page), intent, library))),
  };
}

/** The topics of buttons that lead away from a page. */
function topicsOf(suggestions: readonly Suggestion[], { topic: own }: Page): readonly string[] {
  return suggestions.flatMap(({ topic }) => (topic === undefined || topic === own ? [] : [topic]));
}

function rowOf(intent: string, pages: readonly Page[], pick: (page: Page) => ReturnType<typeof pickPage>): AnswerRow {
  const found = pages.map((page) => ({ topic: page.topic, picked: pick(page) }));
  const exact = found.filter(({ picked }) => picked?.isExact);
  const none = found.filter(({ picked }) => picked === undefined);
  const instead = found.filter(({ picked }) => picked && !picked.isExact);
  return {
    intent,
    exact: exact.map(({ topic }) => topic),
    instead: instead.map(({ topic, picked }) => `${topic} (${picked?.heading})`),
    none: none.map(({ topic }) => topic),
  };
}
