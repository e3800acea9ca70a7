export declare function places(files: Readonly<Record<string, Uint8Array>>): string[];
