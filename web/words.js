// The words of the page, which the server has written into it from content/shared/page.yml.
const box = document.getElementById('words');

/** One of the words by its key. */
export const word = (key) => box?.getAttribute(`data-${key}`) ?? '';
