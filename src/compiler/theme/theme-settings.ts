import { z } from 'zod';

const colour = 'Write a colour as `#` and six digits, in quotes: `"#1D5B57"`.';
const font =
  'Write the name of a font, a file, or files in braces: `text: { regular: media/a.woff2, bold: media/b.woff2 }`.';
const path = 'Write the name of a file in the folder `media`: `logo: media/logo.svg`.';

/** `theme:` in course.yaml and in an overlay. */
export const themeSchema = z.strictObject(
  {
    accent: colourOf('Write a colour in quotes, or YAML takes it for a remark: `accent: "#1D5B57"`.').optional(),
    'dark accent': colourOf(colour).optional(),
    fonts: z
      .strictObject(
        { text: fontOf().optional(), headings: fontOf().optional() },
        { error: 'Write the fonts in braces: `fonts: { text: Verdana, headings: media/brand.woff2 }`.' },
      )
      .optional(),
    logo: z.string({ error: path }).trim().min(1, path).optional(),
    'dark logo': z.string({ error: path }).trim().min(1, path).optional(),
    organisation: z
      .string({ error: 'Write whose logo it is: `organisation: Example Ltd`.' })
      .trim()
      .min(1, 'Write whose logo it is: `organisation: Example Ltd`.')
      .optional(),
    radius: z
      .string({ error: 'Write how round corners are, from 0px to 24px: `radius: 8px`.' })
      .regex(/^(?:1?\d|2[0-4])px$/, 'Write how round corners are, from 0px to 24px: `radius: 8px`.')
      .optional(),
    mode: z.enum(['auto', 'light', 'dark'], { error: 'Write `mode: auto`, `mode: light` or `mode: dark`.' }).optional(),
  },
  { error: 'Write the theme in braces: `theme: { accent: "#1D5B57" }`.' },
);

export type ThemeSettings = z.output<typeof themeSchema>;

/** One name or file, or a file for each of its cuts; `variable` is one file with every weight. */
export type FontSetting = NonNullable<NonNullable<ThemeSettings['fonts']>['text']>;

function colourOf(error: string) {
  return z
    .string({ error })
    .regex(/^#[0-9A-Fa-f]{6}$/, 'Write a colour as `#` and six digits, in quotes: `"#1D5B57"`.');
}

function fontOf() {
  const file = z.string().trim().min(1);
  const files = z
    .strictObject({ regular: file, bold: file, italic: file, variable: file })
    .partial()
    .refine((cuts) => Object.keys(cuts).length > 0);
  return z.union([file, files], { error: font });
}
