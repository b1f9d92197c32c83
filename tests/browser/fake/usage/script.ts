const rows: Record<string, unknown>[] = CIFFake.start({}).rows();
window.CIFFake.reset();
const mode: Promise<number | null> = Microsoft.CIFramework.getMode();
