import type { Agent } from '../../agent/run-turn.ts';
import { TurnSuperseded, type CheckedSentence, type TurnInput, type TurnPorts, type TurnResult } from '../../agent/turn.ts';

export type Script = (input: TurnInput, turn: ScriptedTurn) => Promise<Partial<TurnResult> | void>;

/** What a script may do in its turn. */
export type ScriptedTurn = { ports: TurnPorts; say: (text: string, joins?: CheckedSentence['joins']) => Promise<void> };

/** An agent that does what the test says; without a script it throws, so a turn that nobody expected fails the test. */
export function scriptedAgent(script?: Script): Agent & { turns: TurnInput[]; next: (script: Script) => void } {
  let current = script;
  const turns: TurnInput[] = [];
  return {
    turns,
    next: (other) => void (current = other),
    async runTurn(input, ports) {
      turns.push(input);
      if (!current) throw new Error('The scripted agent has no script for this turn.');
      const sentences: CheckedSentence[] = [];
      const say = async (text: string, joins: CheckedSentence['joins'] = 'inline'): Promise<void> => {
        const sentence = { text, joins, support: [] };
        await ports.show(sentence);
        sentences.push(sentence);
      };
      let outcome: TurnResult['outcome'] = 'answered';
      let partial: Partial<TurnResult> = {};
      try {
        partial = (await current(input, { ports, say })) ?? {};
      } catch (error) {
        if (!(error instanceof TurnSuperseded) && !ports.signal.aborted) throw error;
        outcome = 'interrupted';
      }
      return {
        outcome, reply: sentences.map(({ text }) => text).join(' '), sentences, quickReplies: [], intents: [], intent: 'information', specialty: null,
        location: null, language: 'en', acuity: null, emergency: false, crisis: false, opinions: [], abstained: false, handoff: null, toolCalls: [], trail: [], model: 'scripted',
        ...partial,
      };
    },
  };
}
