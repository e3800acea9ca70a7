import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { zipFiles } from '../../../../scorm/package/zip.ts';
import { file } from './support/course.ts';

const files = [file('player.js', 'text '.repeat(100)), file('index.html'), file('media/pour.mp4', 'text '.repeat(100))];
const timeZone = process.env.TZ;

describe('zipFiles', () => {
  afterEach(() => {
    if (timeZone === undefined) delete process.env.TZ;
    else process.env.TZ = timeZone;
  });

  it('gives back every file', () => {
    const read = unzipSync(zipFiles(files));
    expect(Object.keys(read)).toEqual(['index.html', 'media/pour.mp4', 'player.js']);
    expect(read['player.js']).toEqual(files[0]!.bytes);
  });

  it('writes the same bytes in every time zone and in any order', () => {
    const [utc, tokyo, newYork] = ['UTC', 'Asia/Tokyo', 'America/New_York'].map((zone) => {
      process.env.TZ = zone;
      return { offset: new Date(1980, 0, 1).getTimezoneOffset(), zip: zipFiles([...files].reverse()) };
    });
    // Otherwise the time zone did not change, and the rest shows nothing.
    expect([utc!.offset, tokyo!.offset, newYork!.offset]).toEqual([0, -540, 300]);
    expect(tokyo!.zip).toEqual(utc!.zip);
    expect(newYork!.zip).toEqual(utc!.zip);
    expect(zipFiles(files)).toEqual(utc!.zip);
  });

  it('dates every file 1 January 1980, whatever the day', () => {
    const zip = zipFiles([file('a')]);
    // APPNOTE 4.4.6: DOS date in the local header, seven bits of years since 1980, four of month, five of day.
    const date = zip[12]! | (zip[13]! << 8);
    expect([date >> 9, (date >> 5) & 15, date & 31]).toEqual([0, 1, 1]);
  });

  it('deflates text and stores what is already compressed', () => {
    const text = zipFiles([file('a.js', 'text '.repeat(1000))]);
    const video = zipFiles([file('a.mp4', 'text '.repeat(1000))]);
    expect(text.length).toBeLessThan(500);
    expect(video.length).toBeGreaterThan(5000);
  });
});
