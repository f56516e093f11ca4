import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

type Props = {
  id: string; type: 'text' | 'number' | 'date'; value: string; onSave: (text: string) => void;
  dir?: 'auto'; maxlength?: number; autocomplete?: 'off'; placeholder?: string; disabled?: boolean; step?: 'any'; 'aria-describedby'?: string;
};

/** A field that is saved when it is left. What is written in it stays while the page around it is drawn anew; a value that changed elsewhere takes its place. */
export function DraftInput({ value, onSave, type, step, ...rest }: Props) {
  const draft = useSignal(value);
  useEffect(() => { draft.value = value; }, [value]);
  const shared = {
    ...rest, value: draft.value,
    onInput: (event: { currentTarget: HTMLInputElement }) => { draft.value = event.currentTarget.value; },
    onChange: (event: { currentTarget: HTMLInputElement }) => onSave(event.currentTarget.value.trim()),
  };
  switch (type) {
    case 'text': return <input type="text" {...shared} />;
    case 'number': return <input type="number" step={step} {...shared} />;
    case 'date': return <input type="date" {...shared} />;
  }
}
