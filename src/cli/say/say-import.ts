import type { HistoryProfile, ImportFinding, ImportView } from '../../features/imports/api.ts';
import type { Output } from './output.ts';

/** What became of an import, in words. */
export function sayImport(output: Output, view: ImportView, rejectsFile: string | null): void {
  sayFindings(output, view.findings, view.rejected);
  if (view.rejected > 0) {
    const where = rejectsFile === null ? 'get them with --rejects FILE' : `see ${rejectsFile}`;
    output.note(
      `${output.paint(`${number(view.rejected)} ${view.rejected === 1 ? 'row was' : 'rows were'} rejected`, 'yellow')}; ${where}.`,
    );
  }
  if (view.state !== 'done' && view.state !== 'checked') return;
  const verb = view.state === 'done' ? 'Imported' : 'Checked (nothing was imported)';
  output.line(
    `${output.paint('✓', 'green')} ${verb}: ${view.name} as ${view.source}, read by ${view.mapping}`,
  );
  const noun = view.state === 'done' ? 'new events' : 'events';
  output.line(
    `  ${number(view.rows)} rows, ${number(view.events)} ${noun}, ${number(view.duplicates)} duplicates`,
  );
  if (view.profile) sayProfile(output, view.profile);
}

function sayFindings(output: Output, findings: readonly ImportFinding[], rejected: number): void {
  for (const { row, level, message } of findings) {
    const place = row === null ? 'file' : `row ${row}`;
    output.note(`  ${output.paint(level, level === 'error' ? 'red' : 'yellow')} ${place}: ${message}`);
  }
  const more = rejected - findings.filter(({ row }) => row !== null).length;
  if (findings.length > 0 && more > 0) output.note(`  and ${number(more)} more`);
}

function sayProfile(output: Output, profile: HistoryProfile): void {
  const days = (value: number | null) => (value === null ? 'unknown' : `${value} days`);
  const lines = [
    [
      'objects',
      `${number(profile.objects)}, ${number(profile.resolved)} resolved by ${number(profile.people)} people`,
    ],
    ['never resolved', number(profile.neverResolved) + lacking(profile)],
    ['reopened', `${number(profile.reopened)}, ${number(profile.reopenedWithin72Hours)} within 72 hours`],
    ['clean', number(profile.clean)],
    [
      'time to resolve',
      `median ${days(profile.medianDaysToResolve)}, 90 % within ${days(profile.p90DaysToResolve)}`,
    ],
    ['within 7 days', number(profile.resolvedWithin7Days)],
  ] as const;
  output.line('  What the history says:');
  for (const [label, text] of lines) output.line(`    ${label.padEnd(16)} ${text}`);
}

function lacking({ withoutResolver, withoutTime }: HistoryProfile): string {
  if (withoutResolver === undefined || withoutTime === undefined) return '';
  return `; ${number(withoutResolver)} name nobody, ${number(withoutTime)} no time`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
