import { describe, expect, it } from 'vitest';
import { healthOf, type HealthFacts } from '../../../src/record/health.ts';

const well: HealthFacts = {
  isReadOnly: false,
  isOpening: false,
  isHostWritable: true,
  safety: 'disk',
  evidence: 'good',
  isDirty: false,
  isLongWait: false,
};

describe('healthOf', () => {
  it.each([
    ['saved', {}],
    ['saved', { evidence: 'unknown' }],
    ['saved', { safety: 'none' }],
    ['saving', { isDirty: true }],
    ['saving', { evidence: 'checking' }],
    ['saving', { isOpening: true, safety: 'none' }],
    ['saving', { isDirty: true, safety: 'none' }],
    ['device', { isDirty: true, isLongWait: true }],
    ['unsaved', { isDirty: true, isLongWait: true, safety: 'none' }],
    ['device', { isHostWritable: false }],
    ['device', { isHostWritable: false, safety: 'copy' }],
    ['unsaved', { isHostWritable: false, safety: 'none' }],
    ['device', { evidence: 'refused' }],
    ['device', { evidence: 'offline' }],
    ['device', { evidence: 'signed-out' }],
    ['device', { evidence: 'lost', isDirty: true }],
    ['unsaved', { evidence: 'offline', safety: 'none' }],
    ['readonly', { isReadOnly: true, isHostWritable: false }],
    ['readonly', { isReadOnly: true, evidence: 'refused', safety: 'none' }],
  ] satisfies [string, Partial<HealthFacts>][])('is "%s" for %j', (health, facts) => {
    expect(healthOf({ ...well, ...facts })).toBe(health);
  });
});
