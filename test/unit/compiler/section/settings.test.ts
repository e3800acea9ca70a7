import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/compiler/diagnostic.ts';
import { teller } from '../../../../src/compiler/diagnostic.ts';
import { settingFaults } from '../../../../src/compiler/faults/setting.ts';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import {
  isSettingsNearMiss,
  readSettings,
  tellMisplacedSettings,
  type SettingKey,
} from '../../../../src/compiler/section/settings.ts';
import { ToldLines } from '../../../../src/compiler/section/told.ts';

const keys: SettingKey[] = ['points', 'tries', 'shuffle', 'choose', 'partial'];

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const context = { tell: teller('a.md', settingFaults, diagnostics), told: new ToldLines() };
  const { settings, rest } = readSettings(readMarkdown(text), keys, context);
  return { settings, rest: rest.map((token) => token.raw).join(''), diagnostics };
}

const told = (text: string) => read(text).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('readSettings', () => {
  it('reads each setting with its type', () => {
    const { settings, diagnostics } = read(
      '<!-- points: 1.5; tries: 2, shuffle: no، choose: several, partial: yes, id: "old_name" -->\n',
    );
    expect(settings).toEqual({
      points: 1.5,
      tries: 2,
      shuffle: false,
      choose: 'several',
      partial: true,
      id: 'old_name',
    });
    expect(diagnostics).toEqual([]);
  });

  it('reads unlimited tries as null and settings on several lines', () => {
    expect(read('<!--\ntries: unlimited\nreport: no\n-->').settings).toEqual({ tries: null, report: false });
  });

  it('gives the body without the comment, and the whole body where there is none', () => {
    expect(read('<!-- points: 2 -->\nText').rest).toBe('Text');
    expect(read('Text\n\n<!-- points: 2 -->').rest).toBe('Text\n\n<!-- points: 2 -->');
  });

  it('leaves an author’s notes alone', () => {
    expect(read('<!-- ask Jane -->').diagnostics).toEqual([]);
    expect(read('<!-- Note: is this right? -->')).toMatchObject({ settings: {}, diagnostics: [] });
  });

  it('tells an unknown setting with the nearest one', () => {
    expect(told('<!-- tires: 2 -->')).toEqual(['setting-unknown 1:6']);
    expect(read('<!-- tires: 2 -->').diagnostics[0]!.mend).toContain('`tries:`');
    expect(told('<!-- constructor: 2 -->')).toEqual(['setting-unknown 1:6']);
  });

  it('tells a setting of another kind, one written twice and one without a colon', () => {
    expect(told('<!-- limit: 20, tries: 2, tries: 3, shuffled -->')).toEqual([
      'setting-not-here 1:6',
      'setting-twice 1:27',
      'settings-form 1:37',
    ]);
  });

  it('tells a decimal comma at the part behind it', () => {
    expect(told('<!-- points: 1,5 -->')).toEqual(['settings-decimal 1:16']);
  });

  it.each([
    'points: 0',
    'points: many',
    'points: -1',
    'tries: 0',
    'tries: often',
    'shuffle: maybe',
    'choose: two',
    'id: Mentor-Role',
    'id: role_',
  ])('tells that “%s” is no value', (setting) => {
    expect(told(`<!-- ${setting} -->`)).toEqual(['setting-value 1:6']);
  });

  it('tells a comment that is never closed and text behind one', () => {
    expect(told('<!-- points: 2\nText')).toEqual(['settings-unclosed 1:1']);
    expect(told('<!-- points: 2 --> Priya has joined')).toEqual(['settings-text-after 1:20']);
  });
});

describe('tellMisplacedSettings', () => {
  it('tells comments with a known setting and no others', () => {
    const diagnostics: Diagnostic[] = [];
    const tokens = readMarkdown('Text\n\n<!-- points: 2 -->\n\n<!-- remember: call -->\n\n<!-- toString: x -->');
    tellMisplacedSettings(tokens, teller('a.md', settingFaults, diagnostics));
    expect(diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual(['settings-place 3']);
  });
});

describe('isSettingsNearMiss', () => {
  it.each(['<!— points: 2 —>', '<! -- tries: 2 -->', '&lt;!-- points: 2 --&gt;', '<!- points: 2 ->', '<— id: a —>'])(
    'knows %s',
    (line) => expect(isSettingsNearMiss(line)).toBe(true),
  );

  it.each(['<!-- points: 2 -->', '<— see above', 'points: 2', '<! -- remember: 2 -->'])('passes %s', (line) =>
    expect(isSettingsNearMiss(line)).toBe(false),
  );
});
