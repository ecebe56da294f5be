import { definedElements } from './defined-elements.js';
import { expect } from '@open-wc/testing';
import { elementsOnPage, faultsOf } from './component-rules.js';
import { everythingOnStage } from './elements-on-stage.js';

// Served by a plugin of the test runner (engines/every-element.mjs): it has no types and no file.
const everyElement = new URL('./every-element.js', import.meta.url).href;
await import(everyElement);

const tags = Array.from(definedElements.keys()).filter((tag) => tag.startsWith('amparo-'));
const handedOver: string[] = [];

before(async function () {
  this.timeout(60_000);
  const { setFormValue } = ElementInternals.prototype;
  ElementInternals.prototype.setFormValue = function (...given) {
    handedOver.push(String(given[0]));
    setFormValue.apply(this, given);
  };
  await everythingOnStage(definedElements);
});

describe('every element', () => {
  it('is tested', () => {
    expect(tags.length).to.be.greaterThan(50);
  });

  for (const tag of tags)
    it(`<${tag}> keeps what is typed from the browser and the page`, () => {
      const shown = elementsOnPage().filter(({ localName }) => localName === tag);
      expect(shown.length, 'it is on no stage: put it on one in elements-on-stage.ts').to.be.greaterThan(0);
      expect(Array.from(new Set(shown.flatMap(faultsOf)))).to.deep.equal([]);
    });

  it('is marked for recorders of visits where it shows answers or codes of cases', () => {
    const shown = elementsOnPage().filter(
      (each) => 'lockAfter' in each || /^amparo-(drafts|disclosure)$/.test(each.localName),
    );
    expect(shown.length).to.be.greaterThan(3);
    for (const each of shown)
      expect(
        each.matches('.rr-block.ph-no-capture[data-hj-suppress][data-clarity-mask=true][data-dd-privacy=hidden]'),
      ).to.equal(true, each.localName);
  });

  it('leaves no box where the page can see it, and hands no answer to the browser', () => {
    expect(document.querySelectorAll('input, textarea, select, form, [contenteditable]')).to.have.length(0);
    expect(handedOver).to.deep.equal([]);
  });
});

describe('an element that breaks the rules', () => {
  it('is found out', () => {
    class Careless extends HTMLElement {
      static readonly formAssociated = true;
    }
    customElements.define('careless-element', Careless);
    const careless = document.createElement('careless-element');
    const outer = careless.attachShadow({ mode: 'open' });
    outer.innerHTML = `<form><input name="child"><textarea></textarea><input type="password"><button>Send</button></form>
      <p style="color: red" onclick="send()" contenteditable><a href="https://example.org">More</a><iframe></iframe></p>`;
    expect(faultsOf(careless)).to.deep.equal([
      'is associated with forms of the page',
      'has the attribute style',
      'has the attribute onclick',
      'lets the browser complete a box of type text',
      'lets the browser spell a box of type text',
      'lets the browser translate a box of type text',
      'names a box of type text',
      'lets the browser complete a textarea',
      'lets the browser spell a textarea',
      'lets the browser translate a textarea',
      'lets the browser complete a box of type password',
      'lets the browser keep a password',
      'lets the browser translate a box of type password',
      'has a form that sends',
      'lets a form be sent',
      'has a button that sends',
      'brings in a iframe',
      'leads away from the page',
      'lets somebody type outside a box',
    ]);
    const open = document.createElement('careless-element');
    open.innerHTML = '<input autocomplete="off" spellcheck="false" translate="no">';
    expect(faultsOf(open)).to.include('shows a box of type text to the page');
  });
});
