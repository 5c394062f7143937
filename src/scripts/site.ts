import { followReader } from './contents.ts';
import { offerCopying } from './copy-citation.ts';
import { offerNotes } from './notes.ts';
import { offerSearch } from './search.ts';
import { offerSharing } from './share.ts';

followReader();
offerSearch();
offerNotes();
offerCopying();
offerSharing();
