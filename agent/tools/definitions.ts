import { tool, zodSchema } from 'ai';
import { z } from 'zod';
import { LOCATIONS, SPECIALTIES } from '../../domain/terms.ts';
import { CASE_KINDS } from '../memory.ts';

/*
 * What a model may ask for. No argument names a patient, and none is an id: whose cases they are comes from the session. The
 * graph runs the tools, so none has an `execute`.
 */

export const SearchArgs = z.object({ query: z.string().min(1).max(500).describe('What to look for, in plain words.') });
export const OpenCaseArgs = z.object({
  kind: z.enum(CASE_KINDS).describe('What the patient wants from staff.'),
  what: z.string().max(1_000).nullish().describe("What it is about, in the patient's own words."),
  specialty: z.enum(SPECIALTIES).nullish(),
  location: z.enum(LOCATIONS).nullish(),
  times: z.string().max(200).nullish().describe('Days or times that suit the patient.'),
  name: z.string().max(120).nullish().describe('Only if the patient wrote it.'),
  contact: z.string().max(120).nullish().describe('Phone number or email. Only if the patient wrote it.'),
});
export const UpdateCaseArgs = z.object({
  reference: z.string().max(40).nullish().describe("The reference of one of the patient's own requests."),
  details: z.string().max(1_000).nullish().describe('What to add, in the words of the patient.'),
});
export const CaseStatusArgs = z.object({ reference: z.string().max(40).nullish().describe("Leave it out for all of the patient's requests.") });
/** The reasons a model may give; the others are the graph's to find. */
export const HandoffArgs = z.object({ reason: z.enum(['asked_for_person', 'needs_staff', 'clinical_question', 'no_answer']) });

/** `zodSchema` keeps the JSON schema it makes; a bare zod schema would be translated anew with every call of a model. */
export const TOOLS = {
  search_kb: tool({ description: "Search the hospital's published articles. Facts may come only from what it returns.", inputSchema: zodSchema(SearchArgs) }),
  open_case: tool({ description: 'Prepare a request to staff with what the patient told. The patient is shown it and must say yes before it is sent.', inputSchema: zodSchema(OpenCaseArgs) }),
  update_case: tool({ description: "Prepare an addition to one of the patient's own requests. The patient must say yes before it is sent.", inputSchema: zodSchema(UpdateCaseArgs) }),
  case_status: tool({ description: "The state of the patient's own requests in this conversation.", inputSchema: zodSchema(CaseStatusArgs) }),
  request_handoff: tool({ description: 'Call a person to this chat.', inputSchema: zodSchema(HandoffArgs) }),
};
export type ToolName = keyof typeof TOOLS;
