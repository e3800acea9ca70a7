import { connectScorm12 } from '../../../scorm/adapters/scorm12.ts';
import type { Host, Launch, Report, Sent } from '../../../src/record/port.ts';
import { ScriptedHost } from './scripted-host.ts';

/** The real adapter of SCORM 1.2 on a learning system that stores whatever it is given. */
export class RealLms extends ScriptedHost {
  private readonly host: Host;

  constructor(
    /** What it has stored, by element; given to the next device as it is. */
    readonly stored: Record<string, string> = {},
  ) {
    super();
    Object.assign(stored, { 'cmi.core.student_id': 'ada-1815', 'cmi.core.student_name': 'Lovelace, Ada' });
    this.host = connectScorm12(windowWith(stored));
  }

  override open(): Promise<Launch> {
    return this.host.open();
  }

  async prepare(): Promise<void> {
    await this.host.prepare?.();
  }

  override write(report: Report): Sent {
    super.write(report);
    return this.host.write(report);
  }

  override commit(): Sent {
    return this.host.commit();
  }

  override close(): Sent {
    return this.host.close('suspend');
  }

  log(): readonly string[] {
    return this.host.log?.() ?? [];
  }
}

/** A window of its own, so that no two courses share an API. */
function windowWith(stored: Record<string, string>): Window {
  const API = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSCommit: () => 'true',
    LMSGetValue: (element: string) => stored[element] ?? (element.endsWith('_count') ? '0' : ''),
    LMSSetValue: (element: string, value: string) => {
      stored[element] = value;
      return 'true';
    },
    LMSGetLastError: () => '0',
  };
  const around = { API } as unknown as Window;
  return Object.assign(around, { parent: around, top: around, self: around, opener: null, document });
}
