import manifest from '../../package.json' with { type: 'json' };

/** The program and the libraries that it runs on, each with its version, as `package.json` pins them. */
export const software: readonly { readonly name: string; readonly version: string }[] = [
  { name: 'Octavo', version: manifest.version },
  ...Object.entries(manifest.dependencies).map(([name, version]) => ({ name, version })),
];
