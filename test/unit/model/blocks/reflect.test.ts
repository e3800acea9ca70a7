import { expect, it } from 'vitest';
import { gradeReflect } from '../../../../src/model/blocks/reflect.ts';

it('judges no reflection', () => {
  expect(gradeReflect()).toEqual({ result: 'neutral', credit: 0 });
});
