/** The built and served sample publication. */
export interface SiteUnderTest {
  /** Where it is served, with a slash at its end. */
  readonly url: string;
  /** Where its files lie. */
  readonly folder: string;
  /** The origin that its canonical addresses begin with. */
  readonly publicUrl: string;
}

const variable = 'OCTAVO_SITE_UNDER_TEST';

/** Tells the processes of the tests, which are started later, where the site is. */
export function announceSite(site: SiteUnderTest): void {
  process.env[variable] = JSON.stringify(site);
}

/** What `announceSite` was told. Throws outside a run that has built the site. */
export function siteUnderTest(): SiteUnderTest {
  const announced = process.env[variable];
  if (announced === undefined) throw new Error(`${variable} is not set: tests/browser/global-setup.ts sets it.`);
  return JSON.parse(announced) as SiteUnderTest;
}
