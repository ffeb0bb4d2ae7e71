import fc from 'fast-check';

// The same cases every time: a test that fails now and then tells nobody anything.
fc.configureGlobal({ seed: 20210604 });
