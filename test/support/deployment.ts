import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedLibrary, deployedPageWords } from '../../src/content/deployed';
import { openDisk } from '../../src/content/disk';
import { loadPageWords } from '../../src/content/load-channel-words';
import type { Content } from '../../src/content/load-content';
import { type DeploymentChoices, loadDeployment } from '../../src/content/load-deployment';
import type { Mistake } from '../../src/content/mistakes';
import { content } from './content';
import { freshFolder } from './state';

/** A deployer's file with every line filled in. */
export const FILLED = `organization: "Hillside Clinic"
phone: "+44 20 7946 0018"
hours: "Mon–Fri 9–17"
country: "GB"
privacy-contact: "privacy@hillside.example"
terms-url: "https://hillside.example/terms"
terms-version: "2026-11"
greeting: "Our nurses read the questions you bring to your visit."
closed: false
closed-message: "We are back on Monday."
`;

/** The lines of the help lines that deployments are checked against. */
const LINES = content.library.countries.flatMap(({ code }) => content.library.lines(code, 'emergency'));

/** Reads a deployer's file from its text. Out: the deployment, the mistakes, and where the file stands. */
export function readDeployment(text: string, choices: DeploymentChoices = {}) {
  const mistakes: Mistake[] = [];
  const file = join(freshFolder(), 'ours.yml');
  writeFileSync(file, text);
  const deployment = loadDeployment('content', { ...choices, deploymentFile: file }, LINES, mistakes);
  return { deployment, mistakes, file };
}

/** The project's content with a deployer's words in it. */
export function contentWith(text: string, choices: DeploymentChoices = {}, from: Content = content): Content {
  const { deployment, mistakes } = readDeployment(text, choices);
  expect(mistakes).toEqual([]);
  const pageWords = deployedPageWords(loadPageWords(openDisk('content'), mistakes), deployment);
  return { ...from, deployment, library: deployedLibrary(from.library, deployment), pageWords };
}
