import colors from 'picocolors';
import { formatReport } from '../compiler/report.ts';
import { decodeText } from '../compiler/source.ts';
import type { CompiledFolder } from './compile-folder.ts';
import { folderName } from './course-folder.ts';

/** Prints what is wrong with a course, or that nothing is. */
export function printReport({ folder, compiled }: CompiledFolder): void {
  const name = folderName(folder.path);
  if (compiled.diagnostics.length === 0) {
    console.log(`${colors.green('✓')} ${name}: nothing to mend.`);
    return;
  }
  console.log(`\n${colors.bold(name)}\n`);
  console.log(coloured(reportOf({ folder, compiled })));
}

/** The plain text that the terminal and the preview show. */
export function reportOf({ folder, compiled }: CompiledFolder): string {
  const { files, overlay } = folder;
  const texts = new Map([...files, ...(overlay ? [[overlay.file, overlay.bytes] as const] : [])]);
  const sources = new Map([...texts].map(([path, bytes]) => [path, decodeText(bytes)]));
  return formatReport(compiled.diagnostics, sources);
}

function coloured(report: string): string {
  return report
    .replace(
      /^(\S+:\d+:\d+)(\s+)error(\s+\S+)/gm,
      (_, place: string, gap: string, code: string) =>
        `${colors.bold(place)}${gap}${colors.red('error')}${colors.dim(code)}`,
    )
    .replace(
      /^(\S+:\d+:\d+)(\s+)(warning|note)(\s+\S+)/gm,
      (_, place: string, gap: string, word: string, code: string) =>
        `${colors.bold(place)}${gap}${colors.yellow(word)}${colors.dim(code)}`,
    );
}
