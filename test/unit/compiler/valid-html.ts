import { HtmlValidate } from 'html-validate';

/** What is wrong with a page as HTML, as `line rule message`. */
export async function invalidIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`));
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    'long-title': 'off',
    'void-style': 'off',
    // GitHub's anchors may begin with a digit, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // The blocks put their Check button in place when they start.
    'wcag/h32': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});
