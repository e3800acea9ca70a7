import type { IncomingMessage } from 'node:http';
import type { LmsContent } from './answer.ts';
import { isCmiValues } from './attempts.ts';
import { member, readJson } from './body.ts';
import { isNetwork, isProfileName } from './profiles.ts';
import { jsonReply, nothingHere, type Reply, textReply } from './reply.ts';

const longestWaitSeconds = 60;

/**
 * Answers what the LMS's own page asks to be done: a new attempt, a commit (`?wait=5` answers it after 5 s), another
 * profile, another state of the network, or suspend data to be read.
 */
export async function answerPost(lms: LmsContent, address: URL, request: IncomingMessage): Promise<Reply> {
  if (address.pathname === '/api/reading') return read(lms, await readJson(request));
  const [, key = '', what = ''] = /^\/api\/attempts\/([^/]+)(?:\/(\d+|profile|network))?$/.exec(address.pathname) ?? [];
  if (!lms.packages.has(key)) return nothingHere;
  if (what === '') return jsonReply(201, await lms.attempts.start(key));
  const body = await readJson(request);
  if (what === 'profile') return chooseProfile(lms, key, member(body, 'profile'));
  if (what === 'network') return setNetwork(lms, key, member(body, 'network'));
  return commit(lms, key, Number(what), body, Number(address.searchParams.get('wait')));
}

async function commit(lms: LmsContent, key: string, number: number, cmi: unknown, seconds: number): Promise<Reply> {
  if (!isCmiValues(cmi)) return textReply(400, 'The values of a commit are expected, as JSON of at most 4 MiB.');
  const isSaved = await lms.attempts.save(key, number, cmi);
  if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, longestWaitSeconds) * 1000));
  return isSaved ? jsonReply(200, { saved: true }) : textReply(404, 'There is no such attempt.');
}

async function chooseProfile(lms: LmsContent, key: string, profile: unknown): Promise<Reply> {
  if (!isProfileName(profile)) return textReply(400, 'There is no such profile.');
  await lms.attempts.choose(key, profile);
  return jsonReply(200, { profile });
}

function setNetwork(lms: LmsContent, key: string, network: unknown): Reply {
  if (!isNetwork(network)) return textReply(400, 'There is no such state of the network.');
  const before = lms.networks.get(key) ?? 'up';
  lms.networks.set(key, network);
  return jsonReply(200, { before });
}

function read({ readSuspendData, packages }: LmsContent, body: unknown): Reply {
  const text = member(body, 'text');
  if (typeof text !== 'string') return textReply(400, 'A text is expected, as JSON of at most 4 MiB.');
  const file = packages.get(String(member(body, 'key')))?.entry.file;
  // null: nobody here can read suspend data, which is no fault.
  return jsonReply(200, readSuspendData?.(text, file) ?? null);
}
