/** A title as an author may write it, and as an LMS must read it. */
export const hostileTitles: readonly [title: string, carried: string][] = [
  ['Tea & <b>"milk"</b> \'n\' more', 'Tea & <b>"milk"</b> \'n\' more'],
  ['&amp; &#60; &nbsp;', '&amp; &#60; &nbsp;'],
  ['A ]]> end', 'A ]]> end'],
  ['<!-- -- --> <?xml?> <![CDATA[x]]>', '<!-- -- --> <?xml?> <![CDATA[x]]>'],
  ['Tea 🫖 für Ömer شاي', 'Tea 🫖 für Ömer شاي'],
  ['bell\u0007 nul\u0000 escape\u001B', 'bell nul escape'],
  ['half an emoji \uD83E', 'half an emoji '],
  ['no\uFFFFthing\uFFFE', 'nothing'],
];
