import { text } from '@amparo/elements';

/** What is asked before a draft is filled in. */
export const words = {
  elsewhereTitle: text('This draft is open in another tab', { id: 'asked.elsewhereTitle' }),
  elsewhere: text(
    'Go on in the other tab, or close it. If you write here as well, both versions are kept, and you put them together later.',
    { id: 'asked.elsewhere' },
  ),
  freed: text('The other tab has closed it. You can open it here.', { id: 'asked.freed' }),
  openAnyway: text('Open it here as well', { id: 'asked.openAnyway' }),
  open: text('Open it', { id: 'asked.open' }),
  leave: text('Do not open it', { id: 'asked.leave', desc: 'Does not open the draft; it stays as it is.' }),
  overTitle: text('This draft has waited too long', { id: 'asked.overTitle' }),
  over: text(
    'What stays on a device can be found by others. The draft is locked until you say why it is kept. Then it can be filled in and sent.',
    { id: 'asked.over' },
  ),
  why: text('Why is it kept?', { id: 'asked.why' }),
  because: {
    notFinished: text('The conversation with the child is not finished', { id: 'asked.because.notFinished' }),
    noNetwork: text('It could not be sent yet', { id: 'asked.because.noNetwork' }),
    toldToKeep: text('My supervisor asked me to keep it', { id: 'asked.because.toldToKeep' }),
  },
  chooseWhy: text('Choose why it is kept.', { id: 'asked.chooseWhy' }),
  goOn: text('Keep it and go on', { id: 'asked.goOn' }),
};
