import { FileArchive, FileAudio, FileImage, FileQuestion, FileText, FileVideo, type LucideIcon } from 'lucide-react';

/** The icon of a media type's family. */
export function typeIcon(mediaType: string | undefined): LucideIcon {
  const [family, kind] = mediaType?.split('/') ?? [];
  if (family === 'image') return FileImage;
  if (family === 'audio') return FileAudio;
  if (family === 'video') return FileVideo;
  if (family === 'text' || kind === 'pdf') return FileText;
  return kind === 'zip' || kind === 'gzip' || kind === 'x-7z-compressed' ? FileArchive : FileQuestion;
}
