import { followReader } from './contents.ts';
import { offerCopying } from './copy-citation.ts';
import { offerFullSize } from './full-size.ts';
import { fetchNextSheet } from './next-sheet.ts';
import { offerNotes } from './notes.ts';
import { offerSearch } from './search.ts';
import { offerSharing } from './share.ts';

followReader();
offerSearch();
offerNotes();
offerFullSize();
offerCopying();
offerSharing();
fetchNextSheet();
