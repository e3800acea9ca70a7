import { readFileSync } from 'node:fs';
import { themeFile } from '../compiler/theme/stylesheet.ts';
import { readPlayer } from './player-files.ts';
import type { CompiledFolder } from './compile-folder.ts';

/** What the preview shows under a path; null: nothing. */
export interface PreviewFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** The last good pages of a course, with the faults of the newest text above them. */
export class Preview {
  private pages = new Map<string, string>();
  private fileOf: ((path: string) => string) | null = null;
  private theme: string | null = null;
  private faults = '';
  private readonly player = new Map(readPlayer('web').map(({ path, bytes }) => [path, bytes]));

  /** Takes over a compilation; one with errors leaves the pages as they were. */
  show({ folder, compiled }: CompiledFolder, faults: string): void {
    this.fileOf = folder.fileOf;
    this.faults = faults;
    if (compiled.pages.length === 0) return;
    this.pages = new Map(compiled.pages.map(({ path, html }) => [path, html]));
    this.theme = compiled.theme;
  }

  file(path: string): PreviewFile | null {
    const name = path === '' ? 'index.html' : path;
    const player = this.player.get(name);
    if (player) return { type: name.endsWith('.css') ? 'text/css' : 'text/javascript', body: player };
    if (name === themeFile && this.theme !== null) return { type: 'text/css', body: this.theme };
    if (name === 'preview.js') return { type: 'text/javascript', body: reloadScript };
    if (name.endsWith('.html')) return { type: 'text/html', body: this.page(name) };
    return name.startsWith('media/') && !name.includes('..') ? this.media(name) : null;
  }

  private page(name: string): string {
    const page = this.pages.get(name) ?? this.pages.get('index.html') ?? emptyPage;
    const faults = this.faults
      ? `<pre data-part="faults" tabindex="0" role="region" aria-label="What to mend">${escape(this.faults)}</pre>`
      : '';
    return page.replace(/<body[^>]*>/, (body) => `${body}<script type="module" src="preview.js"></script>${faults}`);
  }

  private media(name: string): PreviewFile | null {
    if (!this.fileOf) return null;
    try {
      return {
        type: mediaTypes[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream',
        body: readFileSync(this.fileOf(name)),
      };
    } catch {
      return null;
    }
  }
}

const reloadScript = `new EventSource('preview-events').addEventListener('reload', () => location.reload());\n`;

const emptyPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head><body><p>The course cannot be shown yet.</p></body></html>`;

const mediaTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt',
  wav: 'audio/wav',
  webm: 'video/webm',
  woff2: 'font/woff2',
};

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
