import { offerCopying } from './copy-citation.ts';
import { offerNotes } from './notes.ts';
import { offerSearch } from './search.ts';

offerSearch();
offerNotes();
offerCopying();
