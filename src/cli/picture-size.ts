import { imageSize } from 'image-size';
import type { PictureSize } from '../compiler/prose/addresses.ts';

/** The size a picture is shown at where nothing else is said, in whole CSS pixels; null where it tells none. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const { width, height, orientation = 1 } = measured(bytes);
  if (!(width >= 1 && height >= 1)) return null;
  // From 5 on a camera was held upright (Exif 2.3, 4.6.4), and browsers turn its picture.
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function measured(bytes: Uint8Array): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes);
  } catch {
    return { width: 0, height: 0 };
  }
}
