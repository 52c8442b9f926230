interface Props {
  label: string;
  accept: string;
  disabled?: boolean;
  onChoose: (file: File) => void;
}

/** A button that chooses a file from the disk. */
export function ChooseFile({ label, accept, disabled, onChoose }: Props) {
  return (
    <label className="upload">
      {label}
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) {
            onChoose(file);
          }
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}
