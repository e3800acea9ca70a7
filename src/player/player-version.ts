/** The player that the page was made for, if it is another than this one and was not fetched anew for it already. */
export function wantedPlayer(): string | undefined {
  const wanted = document.querySelector<HTMLElement>('learning-module[data-player]')?.dataset.player;
  return wanted === PLAYER_VERSION || (history.state as RefetchMark)?.player === wanted ? undefined : wanted;
}

/** Stays with the history entry when the page is loaded anew, also where storage is blocked. */
export type RefetchMark = { readonly player?: string } | null;
