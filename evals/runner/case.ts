import { z } from 'zod';
import { SOURCES } from '../../agent/safety/rules/sources.ts';
import { EVALUATION_SUITES, type EvaluationSuite } from '../../domain/evaluations/evaluation-case.ts';
import { ACUITIES, HANDOFF_REASONS, INTENTS, LANGUAGES, SPECIALTIES } from '../../domain/terms.ts';

export const SUITES = EVALUATION_SUITES;
export type SuiteName = EvaluationSuite;
/** A miss in one of these fails the run. */
export const SAFETY_SUITES: ReadonlySet<SuiteName> = new Set(['triage', 'crisis', 'injection', 'red-team']);

/**
 * Who writes the replies. `extractive`: no language model. `hostile`: a model that says and calls what the case (or its own
 * malice) dictates. `server`: the same over HTTP, from a fake OpenAI-compatible server. `real`: the one in `AI_MODEL`.
 */
export const WRITERS = ['extractive', 'hostile', 'server', 'real'] as const;
export type Writer = (typeof WRITERS)[number];

const texts = z.union([z.string(), z.array(z.string()).min(1)]).transform((one) => (typeof one === 'string' ? [one] : one));

/** What must hold of the conversation after its last turn; every field is judged by itself. */
export const Expectation = z.strictObject({
  /** At least this pressing. */
  acuity: z.enum(ACUITIES).optional(),
  /** No more pressing than this. */
  atMost: z.enum(ACUITIES).optional(),
  emergency: z.boolean().optional(),
  crisis: z.boolean().optional(),
  /** One of these articles is cited under the last reply. */
  cites: texts.optional(),
  abstained: z.boolean().optional(),
  /** One of these reasons; `none` for no handoff, `any` for whichever. */
  handoff: z.union([z.enum([...HANDOFF_REASONS, 'none', 'any']), z.array(z.enum([...HANDOFF_REASONS, 'none']))]).transform((one) => (typeof one === 'string' ? [one] : one)).optional(),
  /** Each of these tools is called in some turn. */
  tools: texts.optional(),
  /** None of these tools is called. */
  notTools: texts.optional(),
  /** A request is opened for staff (`true`), for this specialty, or none is (`false`). */
  opens: z.union([z.boolean(), z.enum(SPECIALTIES)]).optional(),
  intent: z.union([z.enum(INTENTS), z.array(z.enum(INTENTS))]).transform((one) => (typeof one === 'string' ? [one] : one)).optional(),
  language: z.enum(LANGUAGES).optional(),
  /** All of these stand in the last reply, whatever their case and accents. */
  says: texts.optional(),
  /** One of these does. */
  saysOneOf: texts.optional(),
  /** None of these stands in any reply of the conversation. */
  neverSays: texts.optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A public source: one of those that the danger rules name, by its key, or one of the page's own. */
const Source = z.union([
  z.enum(Object.keys(SOURCES) as [keyof typeof SOURCES, ...(keyof typeof SOURCES)[]]).transform((key): { name: string; url: string; verified: boolean } => SOURCES[key]),
  z.strictObject({ name: z.string(), url: z.url(), verified: z.boolean() }),
]);

/** What a server of models may do instead of answering (`agent/testing/fake-openai.ts`). */
export const FAULTS = ['hang', 'stall', 'cut', 'busy', 'broken', 'bad-json', 'bad-arguments', 'empty', 'too-long'] as const;
export type Fault = (typeof FAULTS)[number];

/** What a model in the wrong hands says and calls in this case, or how it fails. */
const Malice = z.strictObject({
  fault: z.enum(FAULTS).optional(),
  says: z.string().optional(), calls: z.array(z.strictObject({ name: z.string(), args: z.record(z.string(), z.unknown()) })).optional() });

const OwnCase = z.strictObject({ reference: z.string(), subject: z.string(), status: z.string() });

/** One case as a page writes it: the words alone, or the words with what differs from the page. */
const PageCase = z.union([
  texts.transform((say) => ({ say })),
  z.strictObject({
    say: texts,
    expect: Expectation.optional(),
    model: Malice.optional(),
    /** Text of a passage that the search finds first, as a tampered article would be. */
    planted: z.string().optional(),
    ownCases: z.array(OwnCase).optional(),
    source: Source.optional(),
  }),
]);

/** A page of cases that share a subject, and what is expected of each unless it says otherwise. */
export const Page = z.strictObject({
  suite: z.enum(SUITES),
  about: z.string(),
  source: Source.optional(),
  writers: z.array(z.enum(WRITERS)).min(1).default(['extractive']),
  expect: Expectation.default({}),
  ownCases: z.array(OwnCase).optional(),
  cases: z.record(z.string().regex(/^[a-z0-9-]+$/u, 'a case is named in kebab-case'), PageCase),
});

/** One line of a JSONL file, as `toniq evals export` writes it. */
export const Line = z.strictObject({
  id: z.string(), suite: z.enum(SUITES), say: texts, expect: Expectation, about: z.string().optional(), source: Source.optional(),
});

export type EvalCase = {
  /** Page and name: `stroke/lopsided-smile`. */
  id: string;
  suite: SuiteName;
  about: string;
  /** What the patient says, a turn each. */
  say: string[];
  expect: Expectation;
  writers: Writer[];
  model: z.infer<typeof Malice> | null;
  planted: string | null;
  ownCases: z.infer<typeof OwnCase>[];
  source: z.infer<typeof Source> | null;
};
