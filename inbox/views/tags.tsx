import { useSignal } from '@preact/signals';
import { newTag } from '../state/case-rules.ts';
import { Icon } from './icons.tsx';

export function Tags({ tags, disabled, onChange }: { tags: string[]; disabled: boolean; onChange: (tags: string[]) => void }) {
  const text = useSignal('');
  const add = () => {
    const tag = newTag(text.value, tags);
    text.value = '';
    if (tag !== null) onChange([...tags, tag]);
  };
  return (
    <div class="field">
      <label for="new-tag">Tags</label>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              <span dir="auto">{tag}</span>
              {!disabled && (
                <button type="button" aria-label={`Remove the tag ${tag}`} onClick={() => onChange(tags.filter((other) => other !== tag))}>
                  <Icon name="close" size={12} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <input
        id="new-tag" maxlength={40} disabled={disabled} value={text.value} placeholder="Add a tag, then Enter" autocomplete="off"
        onInput={(event) => { text.value = event.currentTarget.value; }}
        onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add(); } }} onBlur={add}
      />
    </div>
  );
}
