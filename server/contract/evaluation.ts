import { z } from 'zod';
import { EVALUATION_SUITES } from '../../domain/evaluations/evaluation-case.ts';
import { IDENTIFIER_KINDS } from '../../domain/evaluations/scrub.ts';
import { ACUITIES } from '../../domain/terms.ts';

const words = z.array(z.string().trim().min(1).max(200)).min(1).max(10).optional();

/** What is right; a field left out is not judged. */
export const EvaluationExpectation = z
  .strictObject({
    acuity: z.enum(ACUITIES).optional(),
    emergency: z.boolean().optional(),
    crisis: z.boolean().optional(),
    abstained: z.boolean().optional(),
    handoff: z.enum(['any', 'none']).optional(),
    says: words,
    neverSays: words,
  })
  .meta({ id: 'EvaluationExpectation' });
export type EvaluationExpectation = z.infer<typeof EvaluationExpectation>;

/** The patient's messages without identifiers, and how many of each kind were taken out. */
export const EvaluationDraft = z.object({ say: z.array(z.string()), removed: z.partialRecord(z.enum(IDENTIFIER_KINDS), z.int()) }).meta({ id: 'EvaluationDraft' });
export type EvaluationDraft = z.infer<typeof EvaluationDraft>;

export const SaveEvaluationCase = z
  .strictObject({
    suite: z.enum(EVALUATION_SUITES),
    about: z.string().trim().max(200).nullable(),
    say: z.array(z.string().max(4_000)).min(1).max(30),
    expect: EvaluationExpectation,
  })
  .meta({ id: 'SaveEvaluationCase' });
export type SaveEvaluationCase = z.infer<typeof SaveEvaluationCase>;

export const SavedEvaluationCase = z.object({ id: z.uuid(), say: z.array(z.string()) }).meta({ id: 'SavedEvaluationCase' });
