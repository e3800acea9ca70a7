/** What `Plan` says beside the words of a reflection, in English. */
export const en = {
  planTitle: 'Your plan in one piece',
};
