import { newsWords, type NewsWords } from '../language/news-words.ts';
import { isAnonymous } from '../record/journal-key.ts';
import { bringBack, bringIn, earlierWork, strangersWork } from '../record/earlier.ts';
import { openTurn } from '../record/open-turn.ts';
import type { Saved } from '../record/saved.ts';
import { takeOver } from '../record/take-over.ts';
import type { Beginning } from './beginning.ts';
import { isChanged } from './changed.ts';
import { keepDrafts } from './drafts.ts';
import { endWords } from './end-words.ts';
import { resumePlace } from './resume-place.ts';
import { keepUnchecked } from './unchecked.ts';

/**
 * Tells the learner, above the lesson, what is to be known of saving: at the beginning, and whenever it changes. Loaded
 * after the start, because none of it is needed to begin; the header says the truth in a word without it.
 */
export function tellLearner(beginning: Beginning): void {
  const { course, record, outline, player } = beginning;
  const words = newsWords(outline.language);
  tellConnection(beginning, words);
  if (record.beginning) tellChange(beginning, record.beginning.saved, words);
  askForEarlier(beginning, words);
  shareWithWindows(beginning, words);
  keepDrafts(course, record, outline);
  keepUnchecked(course, record);
  const tell = () => {
    tellRecord(beginning, words);
    player.endWords = endWords(record, words);
    player.update();
  };
  record.subscribe(tell);
  tell();
}

function tellConnection({ record, player }: Beginning, words: NewsWords): void {
  const { state, mode } = record.launch;
  if (mode !== 'normal') player.notices.show('mode', words[mode]);
  if (record.hostName === 'local' || state === 'ready') return;
  const kept = state === 'none' ? words.notConnected : words.blocked;
  const text = record.health === 'unsaved' ? words.unsaved : kept;
  const again = async () => {
    await record.reopen();
    if (record.launch.state === 'ready') player.notices.close('connection');
  };
  player.notices.show('connection', text, [{ text: words.tryAgain, run: () => void again() }]);
}

function tellChange({ outline, player }: Beginning, saved: Saved, words: NewsWords): void {
  if (isChanged(saved, outline)) player.tell('changed', words.changed);
}

/** What stands in a notice stays true: where it is over, the notice goes. */
function tellRecord({ record, player }: Beginning, words: NewsWords): void {
  const isUnsaved = record.health === 'unsaved';
  const codes = record.notices.map((code) =>
    isUnsaved && (code === 'sessionLost' || code === 'signedOut') ? 'lostUnsaved' : code,
  );
  const isLost = codes.some((code) => code === 'lostUnsaved');
  for (const code of codes) player.tell(code, words[code]);
  if (isUnsaved && !isLost) player.tell('unsaved', words.unsaved);
  // While it is being tried again nothing is known yet.
  if (record.health !== 'saving' && !isUnsaved) player.notices.retract('unsaved');
  for (const code of ['unreadable', 'sessionLost', 'signedOut', 'lostUnsaved'] as const) {
    if (!codes.includes(code)) player.notices.retract(code);
  }
}

/** Reading goes on meanwhile, from a fresh start. */
function askForEarlier(beginning: Beginning, words: NewsWords): void {
  const { record, outline, player } = beginning;
  const theirs = strangersWork(record);
  if (theirs) {
    const join = () => {
      player.notices.close('earlier');
      bringIn(record, theirs);
    };
    player.tell('earlier', words.earlier(theirs.at, false), [{ text: words.restore, run: join }]);
  }
  const earlier = earlierWork(record, outline);
  if (!earlier) return;
  const restore = async () => {
    player.notices.close('earlier');
    bringBack(record, earlier);
    tellChange(beginning, earlier.saved, words);
    if (!record.hasActed) await resumePlace(beginning);
  };
  const isNothingThere = record.beginning?.unreadable === null && record.launch.completion === 'incomplete';
  player.tell('earlier', words.earlier(earlier.at, isNothingThere), [
    { text: words.restore, run: () => void restore() },
    { text: words.startAgain, run: () => player.notices.close('earlier') },
  ]);
}

/**
 * Of the windows that have this course open for this learner one writes, the others only show. Learners whom nobody can
 * tell apart are not held up by one another, and who looks back writes nothing anyway.
 */
function shareWithWindows({ record, outline, player }: Beginning, words: NewsWords): void {
  const { launch, journal, hostName } = record;
  const isShared = hostName !== 'local' && isAnonymous(launch.learner.id);
  if (!journal || isShared || launch.mode !== 'normal') return;
  const turn = openTurn(journal.key, {
    begin() {
      if (record.isElsewhere) void takeOver(record, outline);
      player.notices.retract('elsewhere');
    },
    wait() {
      if (!record.isElsewhere) record.standBack();
      player.tell('elsewhere', words.elsewhere, [{ text: words.continueHere, run: () => turn.take() }]);
    },
    giveUp() {
      record.flush();
      record.standBack();
    },
  });
}
