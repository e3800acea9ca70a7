import { describe, expect, it } from 'vitest';
import { isOwnWords } from '../../../../src/record/body.ts';
import {
  confidences,
  gradeGuess,
  guessed,
  guessPatterns,
  guessResponse,
  judgeGuess,
} from '../../../../src/model/blocks/guess.ts';
import { guess } from './blocks.ts';

describe('a guess', () => {
  it('is never marked, whatever was guessed', () => {
    expect(gradeGuess()).toEqual({ result: 'neutral', credit: 0 });
  });

  it('is right, half right or wrong for the learner alone, however sure they were', () => {
    expect(judgeGuess(guess(), ['b.1'])).toEqual({ result: 'correct', credit: 1 });
    expect(judgeGuess(guess(), ['b'])).toEqual({ result: 'correct', credit: 1 });
    expect(judgeGuess(guess(), ['c.3'])).toEqual({ result: 'partial', credit: 0.5 });
    expect(judgeGuess(guess(), ['a.3'])).toEqual({ result: 'wrong', credit: 0 });
    expect(judgeGuess(guess(), [])).toEqual({ result: 'wrong', credit: 0 });
  });

  it('is one part of a response, which is taken apart again', () => {
    for (const option of ['a', 'z', '0', '9'])
      for (const confidence of confidences) {
        expect(guessResponse(option, confidence)).toEqual([`${option}.${confidence}`]);
        expect(guessed(guessResponse(option, confidence))).toEqual({ option, confidence });
      }
    expect(guessResponse('a', undefined)).toEqual(['a']);
    expect(guessed(['a'])).toEqual({ option: 'a', confidence: null });
  });

  it('is kept as ids, never as own words', () => {
    expect(isOwnWords(guessResponse('z', '3'))).toBe(false);
    expect(isOwnWords(guessResponse('0', undefined))).toBe(false);
  });

  it('is nothing where it was deleted, and says nothing of how sure somebody was in a step that there is not', () => {
    expect(guessed([])).toEqual({ option: undefined, confidence: null });
    expect(guessed([''])).toEqual({ option: undefined, confidence: null });
    expect(guessed(['a.7'])).toEqual({ option: 'a', confidence: null });
  });

  it('is reported as what was chosen, and how sure the learner was of it', () => {
    expect(guessPatterns(guess(), ['a.3'], 'How sure are you?')).toEqual({
      type: 'choice',
      response: ['a'],
      correct: [['b']],
      confidence: { step: '3', question: 'How sure are you?' },
    });
    const truth = guess({ options: ['a', 'b'], trueFalse: ['a', 'b'] });
    expect(guessPatterns(truth, ['a'])).toEqual({ type: 'true-false', response: ['true'], correct: [['false']] });
  });
});
