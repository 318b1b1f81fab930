import { z } from 'zod';
import type { TalkWords } from '../domain/talk-words';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const lines = z.array(z.coerce.string());
const group = z.strictObject({ match: lines.min(1) });
const onlyWords = z.strictObject({ needs: z.string(), only: z.string() });
const unsaid = onlyWords.extend({ begins: lines });
/** `shared/talk.yml`. */
export const talkWordsSchema = z.strictObject({
  no: z.strictObject({
    begins: lines,
    only: z.string(),
    'is-needs': lines,
    except: lines,
    also: lines,
    although: z.string(),
    misread: z.strictObject({ match: lines.min(1), except: lines }),
    unsaid,
    past: unsaid,
  }),
  'help-called': z.strictObject({ match: lines.min(1), ends: lines, except: lines }),
  closing: z.string(),
  'someone-here': group,
  'carer-here': group,
  'called-alone': onlyWords,
  'they-came': group,
  'doctor-called': group,
  checked: z.strictObject({ match: lines.min(1), although: z.string() }),
  happening: onlyWords,
  'not-happening': z.strictObject({ match: lines.min(1), ends: lines }),
  complaint: z.strictObject({ match: lines.min(1), except: lines }),
  relapse: group,
  'first-aid': group,
  claims: z.strictObject({ claim: lines.min(1), bare: lines.min(1) }),
  denial: z.strictObject({ match: lines.min(1), except: lines }),
  cry: z.strictObject({ match: lines.min(1), except: lines, only: z.string() }),
  personal: group,
  person: z.strictObject({ match: lines.min(1), except: lines }),
  verdict: z.strictObject({ unsafe: lines.min(1), wrong: lines.min(1) }),
  wishes: z.strictObject({ show: lines.min(1), forget: lines.min(1), except: lines }),
  unless: z.string(),
  ordinals: z.record(z.string(), z.number().int()),
  yes: lines,
});

const NO_UNSAID = { begins: [], needs: [], only: [] };

const NONE: TalkWords = {
  no: {
    begins: [],
    only: [],
    isNeeds: [],
    except: [],
    also: [],
    although: [],
    misread: { match: [], except: [] },
    unsaid: NO_UNSAID,
    past: NO_UNSAID,
  },
  helpCalled: { match: [], ends: [], except: [] },
  closing: [],
  someoneHere: [],
  carerHere: [],
  calledAlone: { needs: [], only: [] },
  theyCame: [],
  doctorCalled: [],
  checked: [],
  although: [],
  happening: { needs: [], only: [] },
  notHappening: { match: [], ends: [] },
  complaint: { match: [], except: [] },
  relapse: [],
  firstAid: [],
  claims: { claim: [], bare: [] },
  denial: { match: [], except: [] },
  cry: { match: [], except: [], only: [] },
  personal: [],
  person: { match: [], except: [] },
  verdict: { unsafe: [], wrong: [] },
  wishes: { show: [], forget: [], except: [] },
  unless: [],
  ordinals: {},
  yes: [],
};

/** Reads `shared/talk.yml`: how people answer the bot. */
export function loadTalkWords(disk: Disk, mistakes: Mistake[]): TalkWords {
  const read = readYaml(disk, 'shared/talk.yml', talkWordsSchema, mistakes)?.value;
  if (!read) return NONE;
  const { begins, only, 'is-needs': isNeeds, except, also, although, misread, unsaid: plain, past } = read.no;
  const split = (text: string) => text.split(/\s+/).filter(Boolean);
  const splitBoth = (each: z.output<typeof onlyWords>) => ({ needs: split(each.needs), only: split(each.only) });
  return {
    no: {
      begins,
      only: split(only),
      isNeeds,
      except,
      also,
      although: split(although),
      misread,
      unsaid: { begins: plain.begins, ...splitBoth(plain) },
      past: { begins: past.begins, ...splitBoth(past) },
    },
    helpCalled: read['help-called'],
    closing: split(read.closing),
    someoneHere: read['someone-here'].match,
    carerHere: read['carer-here'].match,
    calledAlone: splitBoth(read['called-alone']),
    theyCame: read['they-came'].match,
    doctorCalled: read['doctor-called'].match,
    checked: read.checked.match,
    although: split(read.checked.although),
    happening: splitBoth(read.happening),
    notHappening: read['not-happening'],
    complaint: read.complaint,
    relapse: read.relapse.match,
    firstAid: read['first-aid'].match,
    claims: read.claims,
    denial: read.denial,
    cry: { ...read.cry, only: split(read.cry.only) },
    personal: read.personal.match,
    person: read.person,
    verdict: read.verdict,
    wishes: read.wishes,
    unless: split(read.unless),
    ordinals: read.ordinals,
    yes: read.yes,
  };
}
