/** Variables as they were set, without empty ones. */
type Variables = Readonly<Record<string, string | undefined>>;

/** With this name in DEBUG the bot SDK prints whole activities, including a person's words. */
const SPILLING = 'agents';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** What is wrong with variables that are valid one by one: all mistakes at once, each with its variable. */
export function mistakesTogether(set: Variables): readonly string[] {
  const isProduction = set.NODE_ENV === 'production';
  const found: readonly (readonly [unknown, string])[] = [
    [spills(set.DEBUG ?? ''), 'DEBUG: would make the bot SDK print what people type; unset it'],
    [
      set.MICROSOFT_APP_ID && !set.MICROSOFT_APP_PASSWORD,
      'MICROSOFT_APP_PASSWORD: is needed when MICROSOFT_APP_ID is set; it is a client secret of the app, such as "q8Q~…"',
    ],
    [
      !set.MICROSOFT_APP_ID && (set.MICROSOFT_APP_PASSWORD || set.MICROSOFT_APP_TENANT_ID),
      'MICROSOFT_APP_ID: is needed with MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID; without it there is no Teams',
    ],
    [
      set.AZURE_DIRECT_LINE_SECRET && !set.MICROSOFT_APP_ID && isProduction,
      'MICROSOFT_APP_ID: is needed with AZURE_DIRECT_LINE_SECRET: Azure brings messages to /api/messages',
    ],
    [
      set.AZURE_DIRECT_LINE_HOST && !set.AZURE_DIRECT_LINE_SECRET,
      'AZURE_DIRECT_LINE_SECRET: is needed when AZURE_DIRECT_LINE_HOST is set; without it the page does not talk through Azure',
    ],
    [
      set.HANDOFF_URL && !set.HANDOFF_SECRET,
      'HANDOFF_SECRET: is needed when HANDOFF_URL is set; it signs what is sent there',
    ],
    [
      set.HANDOFF_SECRET && !set.HANDOFF_URL,
      'HANDOFF_URL: is needed when HANDOFF_SECRET is set; it is where the desk of persons is told',
    ],
    [
      isProduction && /^(?:true|1)$/.test(set.PREVIEW_CONTENT ?? ''),
      'PREVIEW_CONTENT: shows pages that were taken out of service; it has no place in production',
    ],
    [
      isProduction && set.DATABASE_URL && !set.STATE_KEY,
      'STATE_KEY: is needed with DATABASE_URL in production: every process must have the same, and it must outlive their disks; make one with: openssl rand -hex 32',
    ],
    // Outside production /api/messages accepts anybody, and /metrics answers anybody.
    [
      set.HOST && !LOOPBACK.test(set.HOST) && !set.NODE_ENV,
      'NODE_ENV: is needed when HOST lets others in: production, or development where no stranger can reach it',
    ],
  ];
  return found.flatMap(([isWrong, mistake]) => (isWrong ? [mistake] : []));
}

/**
 * True where a value of DEBUG matches that name: a list with commas or spaces and wildcards. Errs on the side of yes.
 */
function spills(debug: string): boolean {
  return debug.split(/[\s,]+/).some((part) => {
    const [begins = '', ...rest] = part.split('*');
    return part.startsWith(SPILLING) || (rest.length > 0 && SPILLING.startsWith(begins));
  });
}
