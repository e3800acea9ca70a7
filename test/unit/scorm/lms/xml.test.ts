import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../scorm/lms/xml.ts';

describe('readXml', () => {
  it('reads elements, attributes and text by local name in lower case', () => {
    const root = readXml(`<?xml version="1.0"?><!-- c > d --><M xmlns:adlcp="x" id='1'>
      <adlcp:dataFromLMS adlcp:scormType="a &lt; b">  one <![CDATA[<two>]]> &#x41;&#66;&amp;  </adlcp:dataFromLMS><e/></M>`);
    expect(root.name).toBe('m');
    expect(root.attributes.get('id')).toBe('1');
    expect(root.children.map(({ name }) => name)).toEqual(['datafromlms', 'e']);
    expect(root.children[0]!.text).toBe('one <two> AB&');
    expect(root.children[0]!.attributes.get('scormtype')).toBe('a < b');
  });

  it.each([
    ['<a>\n<b></a>', 'line 2: </a> closes <b>'],
    ['<a></a></a>', 'line 1: </a> closes nothing'],
    ['<a><b>', '<b> is never closed'],
    ['<a/><b/>', 'one outermost element'],
    ['hello', 'one outermost element'],
    ['', 'one outermost element'],
    ['<a>\n\n&nbsp;</a>', 'line 3: “&nbsp;” is no character'],
    ['<a>fish & chips</a>', 'line 1: “&” is no character'],
    ['<a x=1/>', 'line 1: this is not XML'],
    ['<a <b/></a>', 'line 1: this is not XML'],
    ['<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'line 1: a DOCTYPE is not allowed'],
    ['<a><adlcp:b/></a>', 'line 1: the prefix “adlcp:” is not declared'],
    ['<a adlcp:b="1"/>', 'line 1: the prefix “adlcp:” is not declared'],
  ])('refuses %j', (source, fault) => {
    expect(() => readXml(source)).toThrow(fault);
  });

  it('takes a prefix that is declared on the element itself or around it', () => {
    expect(readXml('<x:a xmlns:x="1"><x:b xml:lang="en"/></x:a>').children[0]!.name).toBe('b');
  });
});
