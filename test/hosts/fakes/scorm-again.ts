import { Scorm12API, Scorm2004API } from 'scorm-again';
import { RecordingLms } from './recording-lms.ts';

/** scorm-again as a second oracle of SCORM 1.2 beside the strict fake, with a server made of what it had at a commit. */
export class ScormAgain12 extends RecordingLms {
  private readonly server: Server;

  constructor(server: Server = {}) {
    super({});
    this.server = server;
    const api = new Scorm12API(quiet);
    api.loadFromFlattenedJSON({ ...server });
    const keep = keeper(server, () => ({
      ...api.getFlattenedCMI(),
      'cmi.core.total_time': api.cmi.getCurrentTotalTime(),
    }));
    this.player.API = {
      LMSInitialize: this.answers('LMSInitialize', (text) => api.LMSInitialize(text)),
      LMSFinish: this.answers('LMSFinish', (text) => keep(api.LMSFinish(text))),
      LMSGetValue: this.answers('LMSGetValue', (element) => api.LMSGetValue(element)),
      LMSSetValue: this.answers('LMSSetValue', (element, value) => api.LMSSetValue(element, value)),
      LMSCommit: this.answers('LMSCommit', (text) => keep(api.LMSCommit(text))),
      LMSGetLastError: this.answers('LMSGetLastError', () => api.LMSGetLastError()),
    };
  }

  relaunch(): ScormAgain12 {
    return new ScormAgain12(this.server);
  }
}

/** scorm-again as a second oracle of SCORM 2004. */
export class ScormAgain2004 extends RecordingLms {
  private readonly server: Server;

  constructor(server: Server = {}) {
    super({});
    this.server = server;
    const api = new Scorm2004API(quiet);
    api.loadFromFlattenedJSON({ ...server });
    const keep = keeper(server, () => ({ ...api.getFlattenedCMI(), 'cmi.total_time': api.cmi.getCurrentTotalTime() }));
    this.player.API_1484_11 = {
      Initialize: this.answers('Initialize', (text) => api.Initialize(text)),
      Terminate: this.answers('Terminate', (text) => keep(api.Terminate(text))),
      GetValue: this.answers('GetValue', (element) => api.GetValue(element)),
      SetValue: this.answers('SetValue', (element, value) => api.SetValue(element, value)),
      Commit: this.answers('Commit', (text) => keep(api.Commit(text))),
      GetLastError: this.answers('GetLastError', () => api.GetLastError()),
    };
  }

  relaunch(): ScormAgain2004 {
    return new ScormAgain2004(this.server);
  }
}

type Server = Record<string, unknown>;

const quiet = { autocommit: false, logLevel: 5 } as const;

/** Copies the model to the server whenever the API said yes. */
function keeper(server: Server, model: () => Server): (answer: string) => string {
  return (answer) => {
    if (answer === 'true') Object.assign(server, model());
    return answer;
  };
}
