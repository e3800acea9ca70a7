export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that a drawing states for itself, in CSS pixels; null where it states none, or one in other units. A page
 * keeps room of this shape, so that nothing moves when the drawing comes.
 */
export function drawingSize(svg: Uint8Array): PictureSize | null {
  const [root = ''] = /<svg\b[^>]*>/.exec(new TextDecoder().decode(svg)) ?? [];
  const [width, height] = ['width', 'height'].map((name) => pixels(root, name));
  return width && height ? { width, height } : null;
}

/** Whole ones: an attribute of an image holds no others. */
function pixels(root: string, name: string): number {
  const value = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1];
  return Math.round(Number(value ?? 0));
}
