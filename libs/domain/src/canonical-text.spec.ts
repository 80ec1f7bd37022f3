import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Canonical, canonicalText } from './canonical-text';

const json = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Canonical>;
const members = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), json), { selector: ([name]) => name });

/** The number that a sample of RFC 8785, appendix B, gives as its 64 bits. */
function numberOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('the canonical text', () => {
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s of RFC 8785 as %s', (bits, text) => {
    expect(canonicalText(numberOf(bits))).toBe(text);
  });

  it('writes the example of RFC 8785, section 3.2.2', () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders names as RFC 8785, section 3.2.3, by their UTF-16 units', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const inOrder = [...canonicalText(example).matchAll(/:"([^"]*)"/g)].map(([, text]) => text);
    expect(inOrder).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('reads back as the value that was written', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is its own canonical text when read and written again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text) as Canonical)).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which members were added', () => {
    const twoOrders = members.chain((inOneOrder) =>
      fc.tuple(fc.constant(inOneOrder), fc.shuffledSubarray(inOneOrder, { minLength: inOneOrder.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(canonicalText([Object.fromEntries(one)])).toBe(canonicalText([Object.fromEntries(other)]));
      }),
    );
  });

  it('has its names in order and nothing between its parts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), (names) => {
        const expected = [...names].sort().map((name) => `${JSON.stringify(name)}:null`);
        expect(canonicalText(Object.fromEntries(names.map((name) => [name, null])))).toBe(`{${expected.join(',')}}`);
      }),
    );
  });

  it('leaves out members without a value', () => {
    const without = fc.array(fc.string().map((name) => `without ${name}`));
    fc.assert(
      fc.property(members, without, (present, names) => {
        const absent = names.map((name) => [name, undefined] as const);
        const text = canonicalText(Object.fromEntries([...absent, ...present]));
        expect(text).toBe(canonicalText(Object.fromEntries(present)));
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity])('refuses the number %p wherever it stands', (value) => {
    for (const place of [value, [value], { amount: value }]) {
      expect(() => canonicalText(place)).toThrow(RangeError);
    }
  });

  it('refuses a lone surrogate in a text, in a list and in a name', () => {
    const wellFormed = fc.string({ unit: 'binary' });
    const lone = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(wellFormed, lone, wellFormed, (before, surrogate, after) => {
        const text = before + surrogate + after;
        for (const place of [text, [[text]], { text }, { [text]: 1 }]) {
          expect(() => canonicalText(place)).toThrow(RangeError);
        }
      }),
    );
  });
});
