/** The name of a layer from its file's name: without folder, `.gz` and extension. */
export function layerNameOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? fileName;
  return base.replace(/\.gz$/i, '').replace(/\.[^.]+$/, '') || base;
}

/** The extension in lower case, without `.gz` and dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  const base = (fileName.split(/[/\\]/).at(-1) ?? fileName).replace(/\.gz$/i, '');
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}
