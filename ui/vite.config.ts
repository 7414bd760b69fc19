import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  plugins: [react()],
  // The tg vocabulary has one source, in the module that reads and writes it.
  resolve: { alias: { '@annotations': here('../bpmn/src/main/resources/tg') } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: true,
    // Data: addresses are refused by our content security policy for everything but fonts and images.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    fs: { allow: [here('..')] },
    proxy: { '/api': process.env.TINHGON ?? 'http://localhost:8080' },
  },
});
