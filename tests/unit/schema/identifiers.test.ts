import { describe, expect, test } from 'vitest';
import {
  doiUrl,
  issnUrl,
  orcidUrl,
  parseDoi,
  parseIssn,
  parseOrcid,
  parseRor,
  rorUrl,
} from '../../../src/schema/identifiers.ts';

describe('DOI', () => {
  test.each([
    ['10.1000/xyz123', '10.1000/xyz123'],
    ['  doi:10.1000/XYZ ', '10.1000/xyz'],
    ['https://doi.org/10.1080/02634937.2019.1', '10.1080/02634937.2019.1'],
    ['http://dx.doi.org/10.1002/a%3Cb', '10.1002/a<b'],
    ['10.1000/100%', '10.1000/100%'],
    ['https://doi.org/10.1000/100%', '10.1000/100%'],
    ['10.1000.10/123', '10.1000.10/123'],
  ])('%s', (typed, doi) => {
    expect(parseDoi(typed)).toBe(doi);
  });

  test.each(['', '10.1/x', '11.1000/x', '10.1000', '10.1000/', '10.1000/a b', 'https://example.org/10.1000/x'])(
    '%s is none',
    (typed) => {
      expect(parseDoi(typed)).toBeUndefined();
    },
  );

  test('has a URL that can be parsed back', () => {
    const doi = '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o';
    expect(doiUrl(doi)).toBe('https://doi.org/10.1002/(sici)1097-4571(199806)49:8%3C693::aid-asi4%3E3.0.co;2-o');
    expect(parseDoi(doiUrl(doi))).toBe(doi);
  });
});

describe('ORCID', () => {
  test.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['0000000151093700', '0000-0001-5109-3700'],
  ])('%s', (typed, orcid) => {
    expect(parseOrcid(typed)).toBe(orcid);
    expect(parseOrcid(orcidUrl(orcid))).toBe(orcid);
  });

  test('every single wrong digit is noticed', () => {
    const digits = '0000000218250097';
    for (let index = 0; index < 16; index++) {
      const wrong = digits.slice(0, index) + String((Number(digits[index]) + 1) % 10) + digits.slice(index + 1);
      expect(parseOrcid(wrong), wrong).toBeUndefined();
    }
  });
});

describe('ROR', () => {
  test.each([
    ['https://ror.org/05gq02987', '05gq02987'],
    ['02MHBDP94', '02mhbdp94'],
    ['ror.org/02mhbdp94', undefined],
    ['05gq02988', undefined],
    ['05gq02978', undefined],
    ['05iq02987', undefined],
  ])('%s', (typed, ror) => {
    expect(parseRor(typed)).toBe(ror);
  });

  test('has a URL', () => {
    expect(rorUrl('05gq02987')).toBe('https://ror.org/05gq02987');
  });
});

describe('ISSN', () => {
  test.each([
    ['0317-8471', '0317-8471'],
    ['ISSN 1050-124x', '1050-124X'],
    ['03178472', undefined],
  ])('%s', (typed, issn) => {
    expect(parseIssn(typed)).toBe(issn);
  });

  test('has a URL', () => {
    expect(issnUrl('0317-8471')).toBe('https://portal.issn.org/resource/ISSN/0317-8471');
  });
});
