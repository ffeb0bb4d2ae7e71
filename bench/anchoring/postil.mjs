// What the benchmark calls of ours, as one script.
export { describe } from '../../src/anchor/describe';
export { hitMap } from '../../src/anchor/hit';
export { locate } from '../../src/anchor/locate';
export { painter } from '../../src/anchor/paint';
export { watch } from '../../src/anchor/watch';
