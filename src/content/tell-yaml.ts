import type { YAMLParseError } from 'yaml';

/** What to do about text that is not YAML, by the parser's error code. */
const ADVICE: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'a value begins with * or &; put it in quotes',
  BAD_INDENT: 'the spaces before this line do not fit the lines above it; lines of one list begin below each other',
  BAD_SCALAR_START: 'a value begins with a sign that YAML keeps for itself, such as @, ` or %; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a value holds ": "; put it in quotes',
  DUPLICATE_KEY: 'the same field stands twice; take one away',
  KEY_OVER_1024_CHARS: 'the name of a field is far too long; look above it for a quote or bracket that is not closed',
  MISSING_CHAR: 'something is not closed or parted: look for a missing ], ", comma, colon or space',
  MULTILINE_IMPLICIT_KEY: 'a field has no ": " behind its name, here or on the line above',
  TAB_AS_INDENT: 'the line begins with a tab; use spaces',
  UNEXPECTED_TOKEN: 'a sign stands where none belongs; look for a bracket or quote too many',
};

/** What is wrong with a YAML text, in words for a curator; the parser's own words if we have no advice. */
export function tellYaml({ code, message }: YAMLParseError): string {
  return ADVICE[code] ?? (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
