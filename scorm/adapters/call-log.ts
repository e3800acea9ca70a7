/** The latest calls in memory, for a support request. Answers, names and saved progress are never in it. */
export class CallLog {
  private readonly _lines: string[] = [];
  private readonly _startedAt = Date.now();

  add(method: string, args: readonly string[], answer: string): void {
    const [element = '', value] = args;
    const seconds = ((Date.now() - this._startedAt) / 1000).toFixed(1);
    const shown = (text: string) => (isPersonal.test(element) ? `(${text.length} characters)` : text.slice(0, longest));
    const given = value === undefined ? '' : ` = ${shown(value)}`;
    const told = method.endsWith('GetValue') ? shown(answer) : answer.slice(0, longest);
    this._lines.push(`${seconds} s ${method} ${element}${given} > ${told}`);
    if (this._lines.length > mostLines) this._lines.shift();
  }

  read(): readonly string[] {
    return [...this._lines];
  }
}

const mostLines = 200;
const longest = 80;
const isPersonal = /suspend_data|_response|comments|(student|learner)_(id|name)/;
