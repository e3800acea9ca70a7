import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../../../scorm/lms/unzip.ts';
import { zip } from './fake-package.ts';

describe('unzip', () => {
  it('gives the files by their path and leaves folders out', () => {
    const bytes = zipSync({ 'a/': new Uint8Array(), 'a/b.txt': strToU8('ä'), 'c.txt': strToU8('c') });
    const files = unzip(bytes);
    expect([...files.keys()].sort()).toEqual(['a/b.txt', 'c.txt']);
    expect(new TextDecoder().decode(files.get('a/b.txt'))).toBe('ä');
  });

  it.each([
    ['../up.txt', /\. or \.\./],
    ['a/../../up.txt', /\. or \.\./],
    ['./here.txt', /\. or \.\./],
    ['/etc/passwd', /root of the disk/],
    ['C:/windows.txt', /drive/],
    ['c:up.txt', /drive/],
    ['a\\b.txt', /backslash/],
    ['a\0b.txt', /zero byte/],
  ])('refuses the path %j', (path, reason) => {
    expect(() => unzip(zip({ 'index.html': '', [path]: 'x' }))).toThrow(reason);
  });

  it('refuses whatever has a step upwards in it', () => {
    const part = fc.constantFrom('a', 'b c', '..', '.', '');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const path = `x/${parts.join('/')}/y`;
        const climbs = parts.some((each) => each === '..' || each === '.');
        const run = () => unzip(zip({ [path]: 'x' }));
        if (climbs) expect(run).toThrow(/\. or \.\./);
        else expect([...run().keys()]).toEqual([path]);
      }),
    );
  });

  it('refuses content that unpacks to more than a gigabyte before unpacking it', () => {
    const bytes = zip({ 'big.bin': 'small' });
    const entry = Buffer.from(bytes).indexOf('PK\x01\x02');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 2 ** 31, true);
    expect(() => unzip(bytes)).toThrow('more than 1 GiB');
  });

  it('says in words that a file is no zip, or an empty one', () => {
    expect(() => unzip(strToU8('hello'))).toThrow('The file is not a zip, or it is damaged.');
    expect(() => unzip(zip({ 'index.html': 'x'.repeat(2000) }).subarray(0, 60))).toThrow('not a zip');
    expect(() => unzip(zip({}))).toThrow('The zip is empty.');
  });
});
