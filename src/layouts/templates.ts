import type { PageType } from '../views/view.ts';
import ArchiveLayout from './ArchiveLayout.astro';
import ArticleLayout from './ArticleLayout.astro';
import AuthorLayout from './AuthorLayout.astro';
import AuthorsLayout from './AuthorsLayout.astro';
import HomeLayout from './HomeLayout.astro';
import NotFoundLayout from './NotFoundLayout.astro';
import PageLayout from './PageLayout.astro';
import RelatedLayout from './RelatedLayout.astro';
import SectionLayout from './SectionLayout.astro';
import TopicLayout from './TopicLayout.astro';
import TopicsLayout from './TopicsLayout.astro';

/** The template of each page type: it prints the view of that type. */
export const templates = {
  home: HomeLayout,
  section: SectionLayout,
  article: ArticleLayout,
  related: RelatedLayout,
  author: AuthorLayout,
  authors: AuthorsLayout,
  topic: TopicLayout,
  topics: TopicsLayout,
  archive: ArchiveLayout,
  page: PageLayout,
  'not-found': NotFoundLayout,
} satisfies Record<PageType, unknown>;
