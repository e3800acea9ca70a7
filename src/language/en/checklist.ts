/** What `Checklist` says, in English. */
export const en = {
  ticked: (count: number, of: number) => `${count} of ${of} ticked.`,
};
