import type { Dialog } from '../src/domain/dialog';
import type { IntentName } from '../src/domain/names';
import { cancel } from './cancel';
import { causes } from './causes';
import { comparison } from './comparison';
import { emergency } from './emergency';
import { feedback } from './feedback';
import { greeting } from './greeting';
import { howToTake } from './how-to-take';
import { more } from './more';
import { myData } from './my-data';
import { phrase } from './notice';
import { outOfScope } from './out-of-scope';
import { personalAdvice } from './personal-advice';
import { repeat } from './repeat';
import { restart } from './restart';
import { scanReport } from './scan-report';
import { section } from './section';
import { simpler } from './simpler';
import { sources } from './sources';
import { treatments } from './treatments';

/** The whole routing table. An intent that is not listed is a heading, which `section` looks up. */
const DIALOGS: Readonly<Record<IntentName, Dialog>> = {
  treatments,
  'without-drugs': treatments,
  medicines: treatments,
  procedures: treatments,
  causes,
  comparison,
  emergency,
  'how-to-take': howToTake,
  'personal-advice': personalAdvice,
  'scan-report': scanReport,
  greeting,
  thanks: phrase,
  goodbye: phrase,
  help: phrase,
  'about-the-bot': phrase,
  feedback,
  'my-data': myData,
  sources,
  repeat,
  simpler,
  more,
  cancel,
  restart,
  'out-of-scope': outOfScope,
};

/** The dialog of an intent. */
export function dialogFor(intent: IntentName): Dialog {
  return DIALOGS[intent] ?? section;
}
