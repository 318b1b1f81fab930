import { screenOf } from './assemble';
import { readConfig } from './config';
import { checkRules } from './content/check-rules';
import { loadContent } from './content/load-content';
import { ContentError, tellMistake } from './content/mistakes';
import { reportContent } from './content/report';

/** `npm run content`: checks every content file, plays every rule's examples, and lists what still needs a clinician's eye. */
function main(): void {
  const config = readConfig();
  try {
    const content = loadContent(config.contentDir, config.intentsDir, undefined, config);
    const screen = screenOf(content);
    const mistakes = [content.ruleBook, ...content.languages].flatMap((book) =>
      checkRules(book, (text) => screen({ text }).screening.flags),
    );
    for (const line of reportContent(content, new Date())) process.stdout.write(`${line}\n`);
    for (const mistake of mistakes) process.stdout.write(`${tellMistake(mistake)}\n`);
    process.stdout.write(mistakes.length === 0 ? 'The content is in order.\n' : `${mistakes.length} mistake(s).\n`);
    process.exitCode = mistakes.length === 0 ? 0 : 1;
  } catch (fault) {
    process.stderr.write(
      `${fault instanceof ContentError || fault instanceof Error ? fault.message : String(fault)}\n`,
    );
    process.exitCode = 1;
  }
}

main();
