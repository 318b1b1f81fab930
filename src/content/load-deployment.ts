import { basename, dirname, join } from 'node:path';
import type { Deployment } from '../domain/deployment';
import type { ListedLine, Slots } from '../domain/library';
import { type DeploymentFile, deploymentSchema } from './deployment-schema';
import { openDisk } from './disk';
import type { Mistake } from './mistakes';
import { readDesk } from './read-desk';
import { parseYaml } from './read-yaml';

/** What the environment says about a deployment. It wins over the file. */
export interface DeploymentChoices {
  /** The deployer's own file; otherwise the one in the content folder is used. */
  readonly deploymentFile?: string;
  readonly country?: string;
  readonly botClosed?: boolean;
  readonly previewContent?: boolean;
}

const FILE = 'deployment.yml';

/**
 * Reads the deployer's words. A file that was named must exist.
 * @param lines the help lines; a country without one is a slip, such as UK for GB
 */
export function loadDeployment(
  contentFolder: string,
  choices: DeploymentChoices,
  lines: readonly ListedLine[],
  mistakes: Mistake[],
): Deployment {
  const path = choices.deploymentFile ?? join(contentFolder, FILE);
  const file = choices.deploymentFile ?? FILE;
  const text = openDisk(dirname(path)).read(basename(path));
  if (text === undefined && choices.deploymentFile !== undefined)
    mistakes.push({ file, message: 'is missing; DEPLOYMENT_FILE names it' });
  const read = text === undefined ? undefined : parseYaml(text, file, deploymentSchema, mistakes);
  const written: DeploymentFile = read?.value ?? { closed: false };
  const country = choices.country ?? written.country;
  if (country !== undefined && lines.length > 0 && !lines.some((line) => line.country === country))
    mistakes.push({
      ...(choices.country === undefined && read ? { file, line: read.lineOf(['country']) } : { file: 'environment' }),
      message: `the country ${country} has no number in shared/help-lines.yml; the United Kingdom is GB`,
    });
  return {
    isClosed: choices.botClosed ?? written.closed,
    isPreview: choices.previewContent ?? false,
    ...spoken(written),
    ...(written.desk && { desk: readDesk(written.desk) }),
    ...(country !== undefined && { country }),
  };
}

/** The words for the slots, as Markdown and as plain text. */
function spoken(written: DeploymentFile): Pick<Deployment, 'slots' | 'plain'> {
  const {
    phone,
    hours,
    closed: _closed,
    country: _country,
    desk: _desk,
    'privacy-contact': contact,
    ...others
  } = written;
  const words: Slots = Object.fromEntries(Object.entries(others).flatMap(([key, text]) => (text ? [[key, text]] : [])));
  const dial = phone?.replace(/[^\d+]/g, '');
  const when = hours === undefined ? '' : `, ${hours}`;
  return {
    slots: {
      ...words,
      ...(phone && { phone: `[${phone}](tel:${dial})${when}` }),
      ...(contact && { 'privacy-contact': linkTo(contact) }),
    },
    plain: { ...words, ...(phone && dial && { phone: `${phone}${when}`, dial }) },
  };
}

function linkTo(contact: string): string {
  return URL.canParse(contact) ? `[${new URL(contact).host}](${contact})` : `[${contact}](mailto:${contact})`;
}
