import { z } from 'zod';
import type { ReportForm } from '../domain/report-form';
import type { Disk } from './disk';
import type { Mistake } from './mistakes';
import { readYaml } from './read-yaml';

const phrases = z.array(z.string().min(1)).min(1);
/** `shared/report-form.yml`. */
export const reportFormSchema = z.strictObject({
  headings: phrases,
  marks: phrases,
  weak: phrases,
  clinician: phrases,
  own: phrases,
  begins: phrases,
});

const NONE: ReportForm = { headings: [], marks: [], weak: [], clinician: [], own: [], begins: [] };

/** Reads `shared/report-form.yml`: how pasted reports look. */
export function loadReportForm(disk: Disk, mistakes: Mistake[]): ReportForm {
  return readYaml(disk, 'shared/report-form.yml', reportFormSchema, mistakes)?.value ?? NONE;
}
