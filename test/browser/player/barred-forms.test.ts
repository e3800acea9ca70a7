import { aTimeout, expect, fixtureSync } from '@open-wc/testing';
import { carryBarredForms } from '../../../src/player/barred-forms.ts';

/** Where the browser bars forms it is seen in test/packages/frames.test.ts. */
describe('a click on a button that submits, where forms work', () => {
  it('is heard of once, whatever in the button was hit', async () => {
    expect(await submissions('#check')).to.equal(1);
    expect(await submissions('#words')).to.equal(1);
  });

  it('is not heard of where the browser finds something missing, or where it was taken for something else', async () => {
    expect(await submissions('#check', '')).to.equal(0);
    expect(await submissions('#other')).to.equal(0);
    expect(await submissions('#outside')).to.equal(0);
  });
});

async function submissions(button: string, text = 'x'): Promise<number> {
  const course = fixtureSync<HTMLElement>(`<div>
    <form>
      <input required value="${text}">
      <button type="submit" id="check"><span id="words">Check</span></button>
      <button type="button" id="other">Other</button>
    </form>
    <button type="submit" id="outside">Outside</button>
  </div>`);
  carryBarredForms(course);
  let count = 0;
  course.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    count++;
  });
  course.querySelector<HTMLElement>(button)!.click();
  await aTimeout(0);
  await aTimeout(0);
  return count;
}
