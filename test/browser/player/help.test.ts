import { expect } from '@open-wc/testing';
import { startCourseWith } from '../support/course.ts';
import { button, findButton, hasFocus, part, textOf, words } from '../support/find.ts';
import { prose, question, reflection } from '../support/lessons.ts';
import { replacing } from '../support/replace.ts';
import { ScriptedHost } from '../support/scripted-host.ts';

const support = 'support: { name: Learning team, address: learning@example.org, text: Weekdays. }\n';

describe('help', () => {
  it('is not offered while nothing is wrong', async () => {
    const { course, until } = await startCourseWith({ '01-second.md': prose });
    await until('stands by', () => part(course, 'device') !== null);
    expect(part(course, 'help')?.querySelector('details') ?? null).to.equal(null);
  });

  it('is offered below a notice of trouble: whom to ask, the details and the receipt', async () => {
    const { course, until } = await startCourseWith(
      { '01-second.md': prose },
      { host: new ScriptedHost({ state: 'blocked' }), settings: support },
    );
    await until('offers help', () => textOf(course, 'help').startsWith('Get help'));
    const help = part(course, 'help')!;
    expect(help.previousElementSibling === part(course, 'notices')).to.equal(true);
    expect(help.querySelector('a')!.getAttribute('href')).to.equal('mailto:learning@example.org');
    expect(textOf(course, 'help')).to.include('For help, ask Learning team:').and.to.include('Weekdays.');
    expect(textOf(help, 'receipt')).to.include('Last sent: nothing in this sitting');
  });

  it('is offered where a page cannot be loaded, and goes when the trouble is over', async () => {
    const { course, network, until } = await startCourseWith(
      { '01-second.md': prose, '02-third.md': '# Third\n\nText.\n' },
      { answer: 'trouble' },
    );
    await until('stands by', () => part(course, 'device') !== null);
    button(course, 'Complete and Continue').click();
    await until('offers help', () => textOf(course, 'help').startsWith('Get help'));
    network.answer = 'pages';
    button(course, 'Try again').click();
    await until('needs none', () => textOf(course, 'help') === '');
  });

  it('is offered below the lesson while the learning system refuses to save', async () => {
    const host = new ScriptedHost();
    host.sent = 'refused';
    const { course, until } = await startCourseWith({ '01-second.md': prose }, { host });
    await until('offers help', () => textOf(course, 'help').startsWith('Get help'));
    expect(part(course, 'help')!.previousElementSibling === part(course, 'end')).to.equal(true);
  });

  it('shows what it copies, and says that it is copied', async () => {
    const written: string[] = [];
    const { course, until } = await startCourseWith(
      { '01-second.md': prose },
      { host: new ScriptedHost({ state: 'blocked' }) },
    );
    await until('offers help', () => textOf(course, 'help').startsWith('Get help'));
    const help = part(course, 'help')!;
    help.querySelector('details')!.open = true;
    await replacing(
      navigator,
      'clipboard',
      { writeText: async (text: string) => void written.push(text) },
      async () => {
        button(help, 'Copy details for support').click();
        await until('has copied', () => textOf(help, 'said') === 'Copied.');
      },
    );
    expect(hasFocus(part(help, 'support-details'))).to.equal(true);
    expect(written).to.deep.equal([part(help, 'support-details')!.textContent]);
    expect(written[0]).to.include('host: scorm12, blocked');
  });

  it('selects the text where copying is barred', async () => {
    const { course, until } = await startCourseWith(
      { '01-second.md': prose },
      { host: new ScriptedHost({ state: 'blocked' }) },
    );
    await until('offers help', () => textOf(course, 'help').startsWith('Get help'));
    const help = part(course, 'help')!;
    help.querySelector('details')!.open = true;
    await replacing(navigator, 'clipboard', undefined, async () => {
      await replacing(
        document,
        'execCommand',
        () => false,
        async () => {
          button(help, 'Copy the receipt').click();
          await until('tells', () => words(help).includes('It is selected.'));
        },
      );
    });
    expect(getSelection()!.toString()).to.include('Course: A course, version 1.0.0');
  });
});

describe('in the list of all lessons', () => {
  it('what this device holds can be read and deleted, and is gone from the fields', async () => {
    const { course, until } = await startCourseWith({ '01-last.md': reflection });
    await until('shows the field', () => findButton(course, 'Save') !== null);
    course.querySelector('textarea')!.value = 'My own words.';
    course.querySelector('textarea')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    button(course, 'Save').click();
    await until('stands by', () => part(course, 'device') !== null);
    part(course, 'contents')!.setAttribute('open', '');
    const device = part(course, 'device')!;
    device.querySelector('details')!.open = true;
    await until('counts', () => textOf(device, 'device-text').includes('1 private answer of yours, since '));
    button(device, 'Forget this device').click();
    button(device, 'Delete from this device').click();
    await until('has deleted', () => textOf(device, 'device-text').startsWith('This device holds nothing'));
    expect(hasFocus(part(device, 'device-text'))).to.equal(true);
    expect(course.querySelector('textarea')!.value).to.equal('');
  });
});

describe('what is left', () => {
  it('names each open question, and leads to it', async () => {
    const { course, until, player } = await startCourseWith({ '01-first.md': question, '02-second.md': prose });
    button(course, 'Go on without completing').click();
    await until('shows the second', () => player.index === 1 && findButton(course, 'Complete and Continue') !== null);
    await until('is started', () => textOf(course, 'end-status') === '');
    button(course, 'Complete and Continue').click();
    await until('names them', () => textOf(course, 'summary').includes('Who decides?'));
    expect(textOf(course, 'summary')).to.include('2 things to answer here.');
    const link = [...part(course, 'summary')!.querySelectorAll('a')].find((one) => words(one) === 'Is it private?')!;
    link.click();
    await until('shows the question', () => words(document.activeElement) === 'Is it private?');
    expect(player.index).to.equal(0);
  });
});
