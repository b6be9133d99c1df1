interface Props {
  files: readonly File[];
  layerId: string | null;
  onClose: () => void;
}

export default function ImportView({ onClose }: Props) {
  return (
    <button type="button" onClick={onClose}>
      x
    </button>
  );
}
