import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { packageNames, readShipped, targets } from './support/shipped.ts';

describe.each(targets.flatMap(packageNames))('%s', (name) => {
  const texts = Object.entries(readShipped(name).files).map(([path, bytes]) => ({
    path,
    text: new TextDecoder().decode(bytes),
  }));
  const scripts = texts.filter(({ path }) => path.endsWith('.js'));

  it('holds only scripts that the oldest supported browsers can read', () => {
    expect(scripts.length).toBeGreaterThan(1);
    for (const { path, text } of scripts) {
      expect(() => parse(text, { ecmaVersion: 2021, sourceType: 'module' }), path).not.toThrow();
    }
  });

  it('carries the licence of Lit beside its code', () => {
    expect(texts.find(({ path }) => path === 'licences.txt')?.text).toContain(
      'Redistribution and use in source and binary forms',
    );
  });

  it('carries no source map, and names none', () => {
    expect(texts.filter(({ path }) => path.endsWith('.map'))).toEqual([]);
    const served = texts.filter(({ path }) => /\.(?:js|css|html)$/.test(path));
    expect(served.filter(({ text }) => text.includes('sourceMappingURL')).map(({ path }) => path)).toEqual([]);
  });
});
