/** The list page's only style sheet: system colours, so that it follows the reader's light, dark or high contrast. */
export const LIST_PAGE_STYLE = `:root {
  color-scheme: light dark;
  font: 100%/1.5 system-ui, sans-serif;
}
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 1.5rem;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th,
td {
  border-block-end: 1px solid GrayText;
  padding: 0.5rem;
  text-align: start;
  vertical-align: top;
}
td {
  overflow-wrap: anywhere;
}
`;
