/** The version of the player, written by the build (vite.config.ts). */
declare const PLAYER_VERSION: string;

/** `block-<kind>.js`: what the player loads by the name of a kind. */
declare const BLOCK_FILES: readonly string[];
