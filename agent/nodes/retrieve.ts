import type { Language, Location } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { mayBeCited } from '../check/support.ts';
import { isForMedicine, medicineSearch } from '../understand/medicine-kinds.ts';
import { isFurther } from '../understand/questions.ts';
import { type Ward, wardIn } from '../understand/ward.ts';
import { inEnglish } from '../understand/spanish-topics.ts';
import { isAnswerable } from '../retrieval/answerable.ts';
import { isSaidThere, leansOn, onSameMatter } from '../retrieval/in-context.ts';
import { LIMIT } from '../retrieval/search-once.ts';
import type { Found, State, Update } from '../state.ts';
import { type NodeConfig, runOf, traced, type TurnRun } from '../turn-run.ts';

/** So like a known question is what asks for the same. */
const SAME_QUESTION = 0.5;

/** Searches for each question by itself and tells which of them the passages can answer. */
export async function retrieve(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const { reading } = state;
  let found: Found[];
  try {
    found = [];
    // One after the other: a question may be about what the one before it found.
    for (const question of reading.questions) {
      const answered = found.filter(({ answerable }) => answerable);
      // In a mail a question leans on what the mail is about, and not on the question before it.
      const before = reading.parts !== null && question.context !== null ? null : (answered.at(isFurther(question.asked) ? 0 : -1)?.hits ?? null);
      found.push(await findFor(question, { language: reading.language, location: reading.location, near: state.now.location, before, ward: wardIn(reading.message, reading.language) }, run));
    }
  } catch (error) {
    run.kit.log.warn({ turn: run.input.turnId, error: error instanceof Error ? error.name : 'unknown' }, 'The search failed; the turn goes to staff.');
    return {
      plan: { do: 'handoff', reason: 'turn_failed', foreign: false },
      trail: traced(state.trail, 'retrieve', since, 'The search failed.', {}),
    };
  }
  if (reading.language === 'es' && state.plan.do === 'answer' && state.plan.refusal === null && state.plan.then === null && !found.some(({ answerable }) => answerable) && (await publishedInEnglish(found, run))) {
    return {
      plan: { do: 'handoff', reason: 'needs_staff', foreign: false, untranslated: true },
      intents: [...state.intents, ...found.map(({ asked }) => ({ kind: 'knowledge_gap' as const, question: asked }))],
      trail: traced(state.trail, 'retrieve', since, 'Published in English only; staff answer.', {}),
    };
  }
  const answered = found.filter(({ answerable }) => answerable).length;
  return {
    found,
    toolCalls: [...state.toolCalls, ...found.map(({ search }) => ({ name: 'search_kb', args: { query: search }, awaitingConfirmation: false }))],
    trail: traced(state.trail, 'retrieve', since, `${answered} of ${found.length} ${found.length === 1 ? 'question' : 'questions'} can be answered.`, {
      questions: found.map(({ search, answerable, hits }) => ({ search, answerable, hits: hits.map(({ articleId, title, passageId, score }) => ({ articleId, title, passageId, score: Math.round(score * 1000) / 1000 })) })),
    }),
  };
}

/** What a question stands within. `near`: the place named in an earlier turn; `before`: what the question before it found; `ward`: where somebody lies. */
type Within = { language: Language; location: Location | null; near: Location | null; before: Hit[] | null; ward: Ward | null };

/** With a place named, what is said of other places does not count, unless nothing else is said. */
async function findFor({ asked, search, about, context }: State['reading']['questions'][number], { language, location, near, before, ward }: Within, run: TurnRun): Promise<Found> {
  const citable = async (place: Location | null, words = search): Promise<Hit[]> => (await run.ports.search(words, { language, location: place, limit: LIMIT }))
    .filter((hit) => mayBeCited(hit, language) && isForMedicine(asked, [hit.title, ...hit.headingPath].join(' ')));
  if (about !== null) {
    // "When does it open?" after the café: the words of the question alone would find every other opening hour.
    const [known, more] = await Promise.all([citable(location, about), citable(location)]);
    const ids = new Set(known.map(({ passageId }) => passageId));
    if (isAnswerable(about, known, language)) return { asked, search, hits: [...known, ...more.filter(({ passageId }) => !ids.has(passageId))].slice(0, LIMIT), answerable: true };
  }
  if (location === null && near !== null) {
    const there = await citable(near);
    if (there[0]?.location === near && isAnswerable(search, there, language)) return { asked, search, hits: there, answerable: true };
  }
  let hits = await citable(location);
  let answerable = isAnswerable(search, hits, language);
  const medicine = medicineSearch(asked);
  if (!answerable && medicine !== null) {
    const byName = await citable(location, `${search} ${medicine}`);
    if (isAnswerable(`${search} ${medicine}`, byName, language)) return { asked, search: `${search} ${medicine}`, hits: byName, answerable: true };
  }
  if (!answerable && location !== null) {
    const anywhere = await citable(null);
    if (isAnswerable(search, anywhere, language)) {
      hits = anywhere;
      answerable = true;
    }
  }
  if (ward !== null && !ward.isIn(asked)) {
    const there = (await citable(location, `${asked} ${ward.search}`)).filter(({ title, headingPath, text }) => ward.isIn([title, ...headingPath, text].join(' ')));
    if (isSaidThere(asked, there, answerable ? hits : [], language)) return { asked, search: `${asked} ${ward.search}`, hits: there, answerable: true };
  }
  // What an article is known to be asked in these words leans on nothing.
  const standsAlone = answerable && (hits[0]?.askedLike ?? 0) >= SAME_QUESTION;
  if (context !== null && !standsAlone && !search.includes(context)) {
    const known = before ?? (await citable(location, context));
    const together = onSameMatter(asked, known, await citable(location, `${asked} ${context}`), language);
    if (together.length > 0 && leansOn(asked, together, answerable ? hits : [], language)) return { asked, search: `${asked} ${context}`, hits: together, answerable: true };
  }
  return { asked, search, hits, answerable };
}

/** Whether the English articles seem to hold what was asked in Spanish. Nothing of them is shown. */
async function publishedInEnglish(found: Found[], run: TurnRun): Promise<boolean> {
  for (const { asked } of found) {
    const words = inEnglish(asked);
    if (words === '') continue;
    const hits = await run.ports.search(words, { language: 'en', location: null, limit: LIMIT });
    if (isAnswerable(words, hits, 'en')) return true;
  }
  return false;
}
