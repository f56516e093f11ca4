import type { Assurance } from '../../domain/terms.ts';
import type { ProxyRight } from '../../domain/patients/proxies.ts';
import type { CaseKind } from '../memory.ts';
import type { ToolName } from './definitions.ts';

/**
 * What each tool wants to be proved. `here`: for what this chat itself holds; `onRecord`: for what the hospital has on record of the
 * patient besides, null where the tool shows nothing of it.
 */
export const TOOL_ASSURANCE: Record<ToolName, { here: Assurance; onRecord: Assurance | null }> = {
  search_kb: { here: 'anonymous', onRecord: null },
  open_case: { here: 'anonymous', onRecord: null },
  update_case: { here: 'anonymous', onRecord: 'contact' },
  case_status: { here: 'anonymous', onRecord: 'contact' },
  request_handoff: { here: 'anonymous', onRecord: null },
};

/** What somebody who writes for the patient must have been granted to send this request. */
export function rightFor(kind: CaseKind): ProxyRight {
  return kind === 'appointment' || kind === 'appointment_change' || kind === 'appointment_cancel' ? 'book' : 'ask';
}
