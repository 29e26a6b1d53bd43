// What a paste brings as files. Copied words become a text file; a copied picture has no name of its own.
interface Names {
  readonly text: string;
  readonly picture: string;
}

/** A file system forbids these in names; a time has a colon. */
const asName = (words: string) => words.replaceAll(':', '.');

export function pastedFiles(data: DataTransfer, names: Names): readonly File[] {
  const files = [...data.files];
  if (files.length > 0) return files.map((file) => named(file, names.picture));
  const text = data.getData('text/plain');
  if (text.trim() === '') return [];
  return [new File([text], `${asName(names.text)}.txt`, { type: 'text/plain' })];
}

/** Browsers call every copied picture `image.png`. */
function named(file: File, picture: string): File {
  const extension = /^image\.(\w+)$/.exec(file.name)?.[1];
  return extension ? new File([file], `${asName(picture)}.${extension}`, { type: file.type }) : file;
}
