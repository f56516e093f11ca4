/** Prints the table of settings: `node server/config/table.ts`. */
import { ALL_SETTINGS, type Setting } from './settings.ts';

/** All settings as a Markdown table: variable, default, what it is. */
export function settingsTable(settings: readonly Setting<unknown>[] = ALL_SETTINGS): string {
  const rows = settings.map((setting) => `| \`${setting.name}\` | ${defaultOf(setting)} | ${setting.about} Wants ${setting.kind.wants}. |`);
  return ['| variable | default | what it is |', '|---|---|---|', ...rows].join('\n');
}

function defaultOf(setting: Setting<unknown>): string {
  const value = setting.default;
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  if (typeof value === 'boolean') return value ? '`on`' : '`off`';
  // One that is made of parts is the example of its kind.
  return `\`${typeof value === 'object' ? setting.kind.example : String(value)}\``;
}

if (import.meta.main) console.log(settingsTable());
