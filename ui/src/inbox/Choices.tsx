interface Props {
  name: string;
  legend: string;
  chosen: string | undefined;
  onChoose: (value: string) => void;
  choices: { value: string; label: string; hint?: string | undefined }[];
}

/** A few ways to go, all in sight. */
export function Choices({ name, legend, chosen, onChoose, choices }: Props) {
  return (
    <fieldset className="branches">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>
            {label}
            {hint && <span className="quiet small">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
