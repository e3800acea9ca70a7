import { describe, expect, it } from 'vitest';
import { expandVariables, variablesIn } from '../../../../src/compiler/prose/variables.ts';

const variables = new Map([['eap', 'Employee Assistance Program']]);

describe('expandVariables', () => {
  it('puts the course’s words in, with or without blanks in the braces', () => {
    expect(expandVariables('An {{eap}}, the {{ eap }}.', variables)).toBe(
      'An Employee Assistance Program, the Employee Assistance Program.',
    );
  });

  it('leaves unknown names and other braces as they stand', () => {
    expect(expandVariables('{{other}} {eap} {{}} {{a\nb}}', variables)).toBe('{{other}} {eap} {{}} {{a\nb}}');
  });

  it('does not read the words again', () => {
    expect(
      expandVariables(
        '{{a}}',
        new Map([
          ['a', '{{b}}'],
          ['b', 'c'],
        ]),
      ),
    ).toBe('{{b}}');
  });

  it('passes each part to whoever escapes it', () => {
    expect(expandVariables('<{{eap}}', new Map([['eap', '<b>']]), (part) => part.replaceAll('<', '&lt;'))).toBe(
      '&lt;&lt;b>',
    );
  });
});

describe('variablesIn', () => {
  it('says where each stands', () => {
    expect(variablesIn('a {{b}} {{ c d }}')).toEqual([
      { name: 'b', raw: '{{b}}', offset: 2 },
      { name: 'c d', raw: '{{ c d }}', offset: 8 },
    ]);
  });
});
