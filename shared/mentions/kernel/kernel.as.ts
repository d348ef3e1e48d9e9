/**
 * What is done with every unit of every text, in AssemblyScript: the gate's search for windows and the scanner's word automaton.
 * `npm run build:kernel` compiles it into kernel-bytes.ts.
 */
export { encode } from "./encode.as";
export { layText, layWords } from "./layout.as";
export { nextMixed, nextWindow, unitBefore, unitBehind } from "./windows.as";
export { foundMask, knownAt, linkSeconds, readWords, signCount, signsAt } from "./words.as";
