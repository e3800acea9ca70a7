// The build writes an imported style sheet to a file of its own, which the page links.
declare module '*.css';
