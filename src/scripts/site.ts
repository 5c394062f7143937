import { offerCopying } from './copy-citation.ts';
import { offerSearch } from './search.ts';

offerSearch();
offerCopying();
