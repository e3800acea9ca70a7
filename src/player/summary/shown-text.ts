import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryWords } from '../../language/summary-words.ts';

export interface ShownText {
  /** The `data-part` of the text, by which it is found to be selected. */
  readonly part: string;
  readonly label: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly words: SummaryWords['text'];
  readonly canPrint: boolean;
  /** Otherwise than as the bare text; it holds an element with this `data-part`. */
  readonly body?: TemplateResult;
  /** Absent: prints the page. */
  readonly onPrint?: () => void;
  /** What was done last, in words; '' before. */
  readonly said: string;
  readonly onSay: (text: string) => void;
}

/**
 * Text to be taken along: shown first, because apps of LMSs can neither print nor download, then Copy, and Share and
 * Print where they exist.
 */
export function shownText(shown: ShownText): TemplateResult {
  const { part, label, copyLabel, text, words, canPrint, said, onPrint = print } = shown;
  return html`<div data-part="take-along">
    ${shown.body ?? html`<pre data-part=${part} tabindex="0" role="region" aria-label=${label}>${text}</pre>`}
    <p data-part="end-buttons">
      ${button(copyLabel, (event) => void copy(event, shown))}
      ${canShare() ? button(words.share, (event) => void share(event, shown)) : nothing}
      ${canPrint && hasPrinter() ? button(words.print, () => onPrint()) : nothing}
    </p>
    <p data-part="said">${said || nothing}</p>
  </div>`;
}

function button(text: string, onClick: (event: Event) => void): TemplateResult {
  return html`<button type="button" data-part="button-secondary" @click=${onClick}>${text}</button>`;
}

async function copy(event: Event, { part, text, words, onSay }: ShownText): Promise<void> {
  onSay(await copyText(text, textOf(event, part), words));
}

/** Resolves with what is to be said of it; where copying is barred, the text is selected in the page. */
export async function copyText(text: string, shown: Element | null, words: SummaryWords['text']): Promise<string> {
  return (await writeToClipboard(text, shown)) ? words.copied : words.notCopied;
}

/** A frame may be barred from sharing; whoever closes the sheet again wanted nothing. */
async function share(event: Event, { part, label, text, words, onSay }: ShownText): Promise<void> {
  const shown = textOf(event, part);
  try {
    await navigator.share({ title: label, text });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    select(shown);
    onSay(words.notCopied);
  }
}

/** The clipboard needs a secure page; an intranet on plain http still knows the old command, which copies the selection. */
async function writeToClipboard(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select(shown);
    return (document as { execCommand?: (command: 'copy') => boolean }).execCommand?.('copy') ?? false;
  }
}

function textOf({ currentTarget }: Event, part: string): Element | null {
  return (currentTarget as Element).closest('[data-part="take-along"]')?.querySelector(`[data-part="${part}"]`) ?? null;
}

function select(element: Element | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}

function canShare(): boolean {
  return typeof (navigator as { share?: unknown }).share === 'function';
}

/** Phones and the apps of LMSs have the function and do nothing: only where there is a mouse may a printer be expected. */
function hasPrinter(): boolean {
  return typeof window.print === 'function' && matchMedia('(hover: hover)').matches;
}
