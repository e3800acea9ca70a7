/** A colour as `#` and six hexadecimal digits. */
export type Hex = string;

type Triple = readonly [number, number, number];

/** WCAG 2.2, contrast ratio: (lighter + 0.05) ÷ (darker + 0.05) of the relative luminances, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What lies between two colours to the eye (OKLab); `share` is that of the first, 0 to 1. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [from, to] = [toLab(one), toLab(other)];
  return fromLab(from.map((value, index) => value * share + to[index]! * (1 - share)) as unknown as Triple);
}

/** How light a colour is to the eye (OKLab), 0 to 1. */
export function lightness(colour: Hex): number {
  return toLab(colour)[0];
}

/** The same hue, lighter or darker; as colourful as a screen can show it there. */
export function withLightness(colour: Hex, light: number): Hex {
  const [, a, b] = toLab(colour);
  const wanted = Math.min(1, Math.max(0, light));
  if (wanted === 0 || wanted === 1) return wanted === 0 ? '#000000' : '#ffffff';
  for (let share = 1; share > 0; share -= 0.02) {
    const candidate = toLinear([wanted, a * share, b * share]);
    if (candidate.every((value) => value > -0.0005 && value < 1.0005)) return toHex(candidate);
  }
  return toHex(toLinear([wanted, 0, 0]));
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Hex): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: Hex): Triple {
  return [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function toHex(colour: Triple): Hex {
  const digits = colour.map((value) => {
    const share = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, share)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

// The matrices of OKLab are its definition (https://bottosson.github.io/posts/oklab/, also CSS Color 4).
function toLab(colour: Hex): Triple {
  const [red, green, blue] = linear(colour);
  const [l, m, s] = [
    0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
    0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
    0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
  ].map(Math.cbrt) as unknown as Triple;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toLinear([light, a, b]: Triple): Triple {
  const [l, m, s] = [
    light + 0.3963377774 * a + 0.2158037573 * b,
    light - 0.1055613458 * a - 0.0638541728 * b,
    light - 0.0894841775 * a - 1.291485548 * b,
  ].map((value) => value ** 3) as unknown as Triple;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function fromLab(lab: Triple): Hex {
  return toHex(toLinear(lab));
}
