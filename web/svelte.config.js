/** Shared by the build, the tests and svelte-check. Class names come from the styles alone, so that builds are equal. */
export default {
  compilerOptions: {
    runes: true,
    cssHash: ({ hash, css }) => `s-${hash(css)}`,
  },
};
