import type { PanelContext } from '../context.ts';

/** The first words: who answers, and what to do in an emergency. Then common questions, until the patient has asked one. */
export function Greeting({ chat, strings, language }: PanelContext) {
  const config = chat.config.value;
  const empty = !chat.thread.value.messages.length && !chat.outgoing.value.length;
  const starters = config?.starters[language] ?? [];
  if (!config) return <div class="greeting"><p class="strong">{strings.inEmergency()}</p></div>;
  return (
    <div class="greeting">
      <p>{strings.greeting(config.hospital)}</p>
      <p class="strong">{strings.emergencyNote(config.numbers.emergency, config.numbers.crisis)}</p>
      {empty && starters.length > 0 && (
        <div class="choices" role="group" aria-label={strings.startersLabel}>
          {starters.map((text) => (
            <button key={text} type="button" class="choice" onClick={() => chat.send(text)}>{text}</button>
          ))}
        </div>
      )}
    </div>
  );
}
