import { CARE_LEVELS } from './care-levels.ts';
import { ACUITIES } from '../../domain/terms.ts';
import { RIVERBEND } from '../hospital.ts';
import type { Guide, GuideLine, PlacingRule } from './guide.ts';
import { GUIDES } from './guides.ts';
import { GUIDE_SOURCES } from './sources.ts';

const source = (key: keyof typeof GUIDE_SOURCES): string => `[${GUIDE_SOURCES[key].name}](${GUIDE_SOURCES[key].url})${GUIDE_SOURCES[key].verified ? '' : ' (not yet opened)'}`;
const spaced = (name: string): string => name.replaceAll('_', ' ');
const line = ({ en, es, source: from, verified }: GuideLine): string => `  - ${en} / ${es} (${verified ? '' : 'to be compared with '}[source](${GUIDE_SOURCES[from].url}))`;
const condition = ({ when }: PlacingRule): string => Object.entries(when).map(([fact, values]) => `${fact} is ${values.join(' or ')}`).join(' and ');

function describe(guide: Guide): string {
  return [
    `### ${guide.title} (\`${guide.id}\`, version ${guide.version})`, '',
    `- Asked, if it can change the level and was not told: ${guide.questions.join(', ')}`,
    '- Danger signs on the checklist:', ...guide.flags.map((flag) => `  - ${flag.says.en} / ${flag.says.es}: **${flag.acuity}**${flag.crisis ? ', a crisis' : ''}`),
    '- Rules; the most pressing counts:', ...guide.rules.map((rule) => `  - ${condition(rule)}: **${spaced(rule.acuity)}** (${rule.why})`),
    `- Otherwise: **${spaced(guide.otherwise)}**`,
    '- What to do meanwhile:', ...guide.now.map(line),
    '- When to call back:', ...guide.callBack.map(line),
    `- Sources: ${guide.sources.map(source).join('; ')}`,
    '- Examples:', ...guide.examples.map(({ says, acuity }) => `  - ${says.map((text) => `“${text}”`).join(' … ')}: ${spaced(acuity)}`), '',
  ].join('\n');
}

/** The symptom guides as chapters of the document that clinicians sign. */
export function guidesChapters(): string[] {
  return [
    '## Levels of care', '',
    'What the patient is told of each level, with the numbers of the demo hospital; every hospital sets its own.', '',
    ...ACUITIES.map((acuity) => {
      const [en, es] = [CARE_LEVELS.en[acuity](RIVERBEND), CARE_LEVELS.es[acuity](RIVERBEND)];
      return `- **${spaced(acuity)}**: ${en.soon} ${en.whom} / ${es.soon} ${es.whom}`;
    }), '',
    '## Symptom guides', '',
    'When what was said is not enough to place a complaint, the agent asks up to two questions, danger signs first, and none when it is urgent already.',
    'What stays unanswered counts for the more cautious level. A danger sign is read by the safety rules like any other words of the patient; “yes” to the checklist counts as its worst sign.',
    'The level never falls below what the safety rules found.', '',
    ...GUIDES.map(describe),
  ];
}
