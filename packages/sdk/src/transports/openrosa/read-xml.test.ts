import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.js';

describe('XML of somebody who may mean harm', () => {
  it('is read with its namespaces, whatever prefixes it chose', () => {
    const read = readXml(
      '<?xml version="1.0"?><!-- a --><a:b xmlns:a="urn:x" k=\'1 &lt; 2\'><c xmlns="urn:y">t<![CDATA[<&]]></c></a:b>\n',
    );
    expect(read).toMatchObject({ space: 'urn:x', name: 'b' });
    expect(read?.attributes.get('k')).toBe('1 < 2');
    expect(read?.children[0]).toMatchObject({ space: 'urn:y', name: 'c', text: 't<&' });
  });

  it('says the signs that references name', () => {
    expect(readXml('<a>&#65;&#x42;&amp;&quot;&apos;&gt;</a>')?.text).toBe('AB&"\'>');
  });

  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['a file from outside', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an entity without a type', '<a>&b;</a>'],
    ['a bare ampersand', '<a>R&D</a>'],
    ['a sign that is none', '<a>&#1114112;</a>'],
    ['nothing', ''],
    ['text alone', 'Sign in'],
    ['a page', '<!doctype html><p>Sign in'],
    ['text after the root', '<a/>b'],
    ['two roots', '<a/><b/>'],
    ['tags that cross', '<a><b></a></b>'],
    ['one that is cut short', '<a><b></b>'],
    ['a tag that is cut short', '<a b="1'],
    ['a comment that does not end', '<a/><!-- '],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a prefix that nobody declared', '<x:a/>'],
    ['literal text outside', '<![CDATA[a]]><a/>'],
    ['JSON', '{"a":1}'],
  ])('is nothing where it is %s', (_, text) => {
    expect(readXml(text)).toBeUndefined();
  });

  it('nests no deeper than a hundred', () => {
    expect(readXml('<a>'.repeat(90) + '</a>'.repeat(90))).toBeDefined();
    expect(readXml('<a>'.repeat(200_000) + '</a>'.repeat(200_000))).toBeUndefined();
  });

  it.each([
    ['open tags', '<a '.repeat(400_000)],
    ['attributes', `<a ${'b="" '.repeat(200_000)}`],
    ['white space', `<a${' '.repeat(1_000_000)}`],
    ['comments', '<!--'.repeat(250_000)],
    ['ampersands', `<a>${'&'.repeat(1_000_000)}</a>`],
    ['siblings', `<a>${'<b/>'.repeat(250_000)}</a>`],
  ])('takes time in proportion to its length: a megabyte of %s', (_, text) => {
    const began = performance.now();
    readXml(text);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
