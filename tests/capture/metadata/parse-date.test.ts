import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/capture/metadata/parse-date';

describe('parseDate', () => {
  it.each([
    ['2021-06-04', '2021-06-04'],
    ['2021-06-04T10:19:44Z', '2021-06-04T10:19:44Z'],
    ['2021-06-04T10:19:44.123+0800', '2021-06-04T10:19:44+08:00'],
    ['2021-06-04 10:19', '2021-06-04T10:19:00'],
    ['20210604', '2021-06-04'],
    ['Fri, 04 Jun 2021 10:19:44 GMT', '2021-06-04T10:19:44Z'],
    ['June 4, 2021', '2021-06-04'],
    ['Published June 4th, 2021 at 3:05 pm', '2021-06-04T15:05:00'],
    ['18 NOV 2019', '2019-11-18'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['2021年6月4日', '2021-06-04'],
    ['发布于 2021年6月4日 12:30', '2021-06-04T12:30:00'],
    ['2021년 6월 4일', '2021-06-04'],
    ['2021.6.4', '2021-06-04'],
    ['2021/06/04', '2021-06-04'],
    ['04.06.2021', '2021-06-04'],
    ['25/12/2020', '2020-12-25'],
    ['12/25/2020', '2020-12-25'],
  ])('reads %s as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    ['4. März 2021', 'de', '2021-03-04'],
    ['4 août 2021', 'fr', '2021-08-04'],
    ['4 de junio de 2021', 'es', '2021-06-04'],
    ['4 июня 2021', 'ru', '2021-06-04'],
  ])('reads %s in the language of the page', (text, lang, date) => {
    expect(parseDate(text, lang)).toBe(date);
  });

  it.each([
    '',
    'yesterday',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2021-02-31',
    '2921-01-01',
    '03/04/2021',
    'Room 2021',
  ])('refuses "%s"', (text) => {
    expect(parseDate(text)).toBe('');
  });

  it('survives a language tag that is none', () => {
    expect(parseDate('June 4, 2021', 'not a tag!')).toBe('2021-06-04');
  });
});
