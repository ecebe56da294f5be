import { text } from '@amparo/elements';

/** What is said of a browser that deletes what was not visited. */
export const words = {
  unvisited: text(
    'Safari deletes what a page keeps, drafts too, when the page was not opened for seven days. It spares a page that is opened from the home screen: choose Share, then Add to Home Screen. What is kept here already does not move there: send it first, or save it in a sealed file.',
    {
      id: 'keeping.unvisited',
      desc: 'Shown in Safari, where the page is not opened from the home screen. The names of the buttons are those of Safari in this language.',
    },
  ),
};
